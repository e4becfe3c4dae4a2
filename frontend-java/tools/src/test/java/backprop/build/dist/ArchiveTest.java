package backprop.build.dist;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.apache.commons.compress.archivers.ArchiveEntry;
import org.apache.commons.compress.archivers.ArchiveInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveInputStream;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArchiveTest {
    private static final Instant TIME = Instant.parse("2026-01-01T00:00:00Z");
    private static final String LONG = "deep/".repeat(30) + "file";

    @TempDir
    private Path folder;

    private Path lab;

    @BeforeEach
    void make() throws IOException {
        lab = Files.createDirectories(folder.resolve("lab"));
        Files.writeString(lab.resolve("start.sh"), "#!/bin/sh\n");
        assertTrue(lab.resolve("start.sh").toFile().setExecutable(true));
        Files.createDirectories(lab.resolve(LONG).getParent());
        Files.writeString(lab.resolve(LONG), "deep");
        Files.createSymbolicLink(lab.resolve("link"), Path.of("start.sh"));
    }

    private static <E extends ArchiveEntry> List<E> entries(ArchiveInputStream<E> archive) throws IOException {
        List<E> entries = new ArrayList<>();
        for (E entry = archive.getNextEntry(); entry != null; entry = archive.getNextEntry()) entries.add(entry);
        return entries;
    }

    @Test
    void aTarHasProgramsLinksAndLongNames() throws IOException {
        Path file = folder.resolve("lab.tar.gz");
        new Archive(lab, TIME).writeTar(file);
        List<TarArchiveEntry> entries;
        try (TarArchiveInputStream tar =
                new TarArchiveInputStream(new GzipCompressorInputStream(Files.newInputStream(file)))) {
            entries = entries(tar);
        }
        assertEquals(
                List.of("lab/" + LONG, "lab/link", "lab/start.sh"),
                entries.stream().map(TarArchiveEntry::getName).toList());
        assertEquals(0644, entries.get(0).getMode() & 0777);
        assertEquals("start.sh", entries.get(1).getLinkName());
        assertEquals(0755, entries.get(2).getMode() & 0777);
        assertEquals(Date.from(TIME), entries.get(2).getLastModifiedDate());
    }

    @Test
    void aZipHasTheSameFiles() throws IOException {
        Files.delete(lab.resolve("link"));
        Path file = folder.resolve("lab.zip");
        new Archive(lab, TIME).writeZip(file);
        try (ZipArchiveInputStream zip = new ZipArchiveInputStream(Files.newInputStream(file))) {
            assertEquals(
                    List.of("lab/" + LONG, "lab/start.sh"),
                    entries(zip).stream().map(ArchiveEntry::getName).toList());
        }
    }

    @Test
    void theSameFolderGivesTheSameBytes() throws IOException {
        Archive archive = new Archive(lab, TIME);
        archive.writeTar(folder.resolve("one"));
        archive.writeZip(folder.resolve("one.zip"));
        Files.setLastModifiedTime(lab.resolve("start.sh"), java.nio.file.attribute.FileTime.from(Instant.now()));
        archive.writeTar(folder.resolve("other"));
        archive.writeZip(folder.resolve("other.zip"));
        assertEquals(-1, Files.mismatch(folder.resolve("one"), folder.resolve("other")));
        assertEquals(-1, Files.mismatch(folder.resolve("one.zip"), folder.resolve("other.zip")));
    }
}
