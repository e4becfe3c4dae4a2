package backprop.build.watch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * The classes of sources that have changed since the build, in a folder of their own, which comes before those of the
 * build: Maven's own record of what it compiled stays true.
 */
final class ChangedClasses {
    private static final String RELEASE = "17";

    private final JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    private final List<Path> sources;
    private final Path folder;

    /** @param folder takes the classes */
    ChangedClasses(List<Path> sources, Path folder) throws IOException {
        this.sources = sources;
        this.folder = Files.createDirectories(folder);
    }

    /**
     * Compiles these files, and what speaks of their classes; returns the names of the classes that are not what they were.
     *
     * @throws IllegalStateException with the compiler's words, files and lines
     */
    Set<String> compile(Collection<Path> changed) throws IOException {
        Map<Path, byte[]> before = content();
        List<String> options = List.of(
                "-d",
                folder.toString(),
                "-cp",
                folder + System.getProperty("path.separator") + System.getProperty("java.class.path"),
                "--release",
                RELEASE,
                "-g",
                "-parameters",
                "-proc:none",
                "-implicit:none");
        StringBuilder problems = new StringBuilder();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
            Iterable<? extends JavaFileObject> units = files.getJavaFileObjectsFromPaths(withUsers(changed));
            boolean compiled = compiler.getTask(
                            null, files, problem -> problems.append(problem).append('\n'), options, null, units)
                    .call();
            if (!compiled) throw new IllegalStateException(problems.toString());
        }
        return content().entrySet().stream()
                .filter(file -> !Arrays.equals(file.getValue(), before.get(file.getKey())))
                .map(file -> nameOf(file.getKey()))
                .collect(Collectors.toSet());
    }

    /** A file that does not contain the name of a class knows nothing of it but through others that do. */
    private List<Path> withUsers(Collection<Path> changed) throws IOException {
        Pattern names = Pattern.compile(changed.stream()
                .map(file -> file.getFileName().toString().replace(".java", ""))
                .collect(Collectors.joining("|", "\\b(?:", ")\\b")));
        Set<Path> all = new LinkedHashSet<>(changed);
        for (Path top : sources) {
            for (Path file : filesBelow(top, ".java")) {
                if (names.matcher(Files.readString(file)).find()) all.add(file);
            }
        }
        return new ArrayList<>(all);
    }

    private Map<Path, byte[]> content() throws IOException {
        Map<Path, byte[]> content = new HashMap<>();
        for (Path file : filesBelow(folder, ".class")) content.put(file, Files.readAllBytes(file));
        return content;
    }

    private String nameOf(Path file) {
        String path = folder.relativize(file).toString();
        return path.substring(0, path.length() - ".class".length()).replace(java.io.File.separatorChar, '.');
    }

    private static List<Path> filesBelow(Path top, String ending) throws IOException {
        try (Stream<Path> files = Files.walk(top)) {
            return files.filter(file -> file.toString().endsWith(ending)).toList();
        }
    }
}
