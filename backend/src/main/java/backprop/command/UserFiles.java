package backprop.command;

import backprop.mnist.FileTrouble;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Files that a command reads and writes; what goes wrong becomes a sentence. */
final class UserFiles {
    static final long LARGEST = 1L << 28;

    private UserFiles() {}

    /** At most 256 MB, which no net of ours has. */
    static byte[] read(Path file) {
        try {
            if (Files.exists(file) && !Files.isRegularFile(file)) throw new SentenceException(file + " is not a file.");
            if (Files.size(file) > LARGEST) {
                throw new SentenceException(
                        file + " has " + Files.size(file) + " bytes; a net has at most " + LARGEST + ".");
            }
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new SentenceException(file + " cannot be read (" + FileTrouble.reason(e) + ").", e);
        }
    }

    /** Asked before long work, so that the work is not lost. */
    static void requireWritable(Path file) {
        Path folder = file.toAbsolutePath().getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            throw new SentenceException(file + " cannot be written: there is no folder " + folder + ".");
        }
        if (Files.isDirectory(file)) throw new SentenceException(file + " is a folder. Name a file.");
        if (!Files.isWritable(Files.exists(file) ? file : folder)) {
            throw new SentenceException(file + " cannot be written: that is not allowed to you there.");
        }
    }

    static void write(Path file, byte[] content) {
        try {
            Files.write(file, content);
        } catch (IOException e) {
            throw new SentenceException(
                    file + " cannot be written (" + FileTrouble.reason(e) + "). Name a file in a folder that is there.",
                    e);
        }
    }
}
