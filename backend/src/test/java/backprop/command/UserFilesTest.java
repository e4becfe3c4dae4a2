package backprop.command;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.jimfs.Configuration;
import com.google.common.jimfs.Jimfs;
import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UserFilesTest {
    private static final int BLOCK = 1_000, DISK = 20 * BLOCK;

    @TempDir
    private Path folder;

    /** It tore the good net that was there: what fitted was written over it. */
    @Test
    void onAFullDiskWhatWasThereStaysAsItWas() throws IOException {
        try (FileSystem disk = smallDisk()) {
            Path file = disk.getPath("/net.safetensors");
            byte[] good = new byte[5 * BLOCK];
            good[7] = 7;
            UserFiles.write(file, good);
            SentenceException refusal =
                    assertThrows(SentenceException.class, () -> UserFiles.write(file, new byte[2 * DISK]));
            assertTrue(refusal.getMessage().startsWith("/net.safetensors cannot be written ("), refusal.getMessage());
            assertArrayEquals(good, Files.readAllBytes(file));
            assertEquals(List.of("net.safetensors"), names(disk.getPath("/")));
        }
    }

    @Test
    void tooLittleRoomIsKnownBeforeTheWork() throws IOException {
        try (FileSystem disk = smallDisk()) {
            Path file = disk.getPath("/net.safetensors");
            UserFiles.requireWritable(file, DISK / 2);
            SentenceException refusal =
                    assertThrows(SentenceException.class, () -> UserFiles.requireWritable(file, 2 * DISK));
            assertTrue(refusal.getMessage().contains("it needs " + 2 * DISK + " bytes"), refusal.getMessage());
            assertEquals(List.of(), names(disk.getPath("/")));
        }
    }

    @Test
    void whatCannotBeMadeIsKnownBeforeTheWork() {
        for (Path file : List.of(folder.resolve("x".repeat(300)), folder.resolve("none/net"), folder, Path.of(""))) {
            assertThrows(SentenceException.class, () -> UserFiles.requireWritable(file, 1), file.toString());
        }
    }

    /** The file may stay what it was, a link to another place among others. */
    @Test
    void aLinkStaysALinkToTheNewContent() throws IOException {
        Path file = Files.write(folder.resolve("file"), new byte[] {1});
        Path link = Files.createSymbolicLink(folder.resolve("link"), file);
        UserFiles.requireWritable(link, 1);
        UserFiles.write(link, new byte[] {2});
        assertTrue(Files.isSymbolicLink(link));
        assertArrayEquals(new byte[] {2}, Files.readAllBytes(file));
    }

    @Test
    void aNewFileIsLookedForAndLeftToTheEnd() {
        Path file = folder.resolve("net.safetensors");
        UserFiles.requireWritable(file, 1);
        assertFalse(Files.exists(file));
    }

    private static FileSystem smallDisk() {
        return Jimfs.newFileSystem(Configuration.unix().toBuilder()
                .setBlockSize(BLOCK)
                .setMaxSize(DISK)
                .setWorkingDirectory("/")
                .build());
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> file.getFileName().toString())
                    .toList();
        }
    }
}
