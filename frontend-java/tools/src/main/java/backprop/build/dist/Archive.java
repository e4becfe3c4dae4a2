package backprop.build.dist;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.ArchiveEntry;
import org.apache.commons.compress.archivers.ArchiveOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.commons.compress.compressors.gzip.GzipCompressorOutputStream;

/** A folder in one file, below its own name. The same folder gives the same bytes: names in order, all of one time. */
final class Archive {
    private static final int PROGRAM = 0755, FILE = 0644;

    private final Path folder;
    private final Instant time;

    /** @param time that all files are said to be of */
    Archive(Path folder, Instant time) {
        this.folder = folder;
        this.time = time;
    }

    /** With links as links, and programs that may be run. */
    void writeTar(Path file) throws IOException {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file));
                TarArchiveOutputStream tar = new TarArchiveOutputStream(new GzipCompressorOutputStream(out))) {
            tar.setLongFileMode(TarArchiveOutputStream.LONGFILE_POSIX);
            for (Path path : paths()) add(tar, path, tarEntry(path));
        }
    }

    /** Of the files alone: where it is unpacked, nothing else is wanted. */
    void writeZip(Path file) throws IOException {
        try (ZipArchiveOutputStream zip = new ZipArchiveOutputStream(file)) {
            for (Path path : paths()) {
                ZipArchiveEntry entry = new ZipArchiveEntry(name(path));
                entry.setTime(FileTime.from(time));
                entry.setUnixMode(mode(path));
                add(zip, path, entry);
            }
        }
    }

    private List<Path> paths() throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(path -> !Files.isDirectory(path) || Files.isSymbolicLink(path))
                    .sorted()
                    .toList();
        }
    }

    private TarArchiveEntry tarEntry(Path path) throws IOException {
        TarArchiveEntry entry;
        if (Files.isSymbolicLink(path)) {
            entry = new TarArchiveEntry(name(path), TarConstants.LF_SYMLINK);
            entry.setLinkName(Files.readSymbolicLink(path).toString().replace('\\', '/'));
        } else {
            entry = new TarArchiveEntry(name(path));
            entry.setSize(Files.size(path));
            entry.setMode(mode(path));
        }
        entry.setModTime(FileTime.from(time));
        return entry;
    }

    private static <E extends ArchiveEntry> void add(ArchiveOutputStream<E> archive, Path path, E entry)
            throws IOException {
        archive.putArchiveEntry(entry);
        if (!Files.isSymbolicLink(path)) Files.copy(path, archive);
        archive.closeArchiveEntry();
    }

    private String name(Path path) {
        return folder.getParent().relativize(path).toString().replace('\\', '/');
    }

    private static int mode(Path path) {
        return Files.isExecutable(path) ? PROGRAM : FILE;
    }
}
