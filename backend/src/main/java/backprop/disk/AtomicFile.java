package backprop.disk;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** Writes a file beside its place and moves it there when it is whole: a full disk leaves what was there as it was. */
public final class AtomicFile {
    private AtomicFile() {}

    /** @throws IOException if it cannot be written; then nothing has changed */
    public static void write(Path file, byte[] content) throws IOException {
        Path place = Files.exists(file) ? file.toRealPath() : file;
        // A pipe or a device is written to, not replaced.
        if (Files.exists(place) && !Files.isRegularFile(place)) {
            Files.write(place, content);
            return;
        }
        Path part = partBeside(place);
        try {
            writeWhole(part, content);
            Files.move(part, place, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    /** Makes the file, or one beside it where it exists, and deletes that again: the only sure way to know. */
    public static void tryOut(Path file) throws IOException {
        if (Files.exists(file) && !Files.isRegularFile(file)) return;
        Path made = Files.exists(file) ? partBeside(file.toRealPath()) : file;
        Files.createFile(made);
        Files.delete(made);
    }

    /** With a name of its own, however long the file's is, and however many programs write there. */
    private static Path partBeside(Path place) {
        return place.resolveSibling(".backprop-" + ProcessHandle.current().pid() + "-" + System.nanoTime() + ".part");
    }

    private static void writeWhole(Path part, byte[] content) throws IOException {
        try (FileChannel out = FileChannel.open(part, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            ByteBuffer rest = ByteBuffer.wrap(content);
            while (rest.hasRemaining()) out.write(rest);
            out.force(true);
        }
    }
}
