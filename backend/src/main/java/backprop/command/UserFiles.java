package backprop.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** Files that a command reads and writes; what goes wrong becomes a sentence. */
final class UserFiles {
    private UserFiles() {}

    static byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new SentenceException(file + " cannot be read (" + reason(e) + ").", e);
        }
    }

    static void write(Path file, byte[] content) {
        try {
            Files.write(file, content);
        } catch (IOException e) {
            throw new SentenceException(
                    file + " cannot be written (" + reason(e) + "). Name a file in a folder that is there.", e);
        }
    }

    private static String reason(IOException e) {
        return e instanceof NoSuchFileException ? "there is no such file or folder" : e.getMessage();
    }
}
