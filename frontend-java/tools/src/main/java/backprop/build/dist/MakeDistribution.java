package backprop.build.dist;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipFile;

/**
 * Runs in the build, for the kind of machine it runs on: the one jar with a Java of its own, what starts it, and an icon; as a
 * folder, and as an archive of that.
 */
public final class MakeDistribution {
    /** The folder, in the archive too. */
    private static final String NAME = "backprop-lab";
    /** In the jar. */
    private static final String LICENCES = "META-INF/licences.txt";

    private final Platform platform;
    private final Path folder;

    private MakeDistribution(Platform platform, Path folder) {
        this.platform = platform;
        this.folder = folder;
    }

    /**
     * @param args the jar, the project's folder, the folder that takes both, the version, and the time that files in the archive
     *     are said to be of
     */
    public static void main(String[] args) throws IOException {
        Path top = Path.of(args[1]), into = Path.of(args[2]);
        Platform platform = Platform.here();
        Path folder = into.resolve(NAME);
        empty(folder);
        new MakeDistribution(platform, folder).fill(Path.of(args[0]), top);
        Archive archive = new Archive(folder, Instant.parse(args[4]));
        Path file = into.resolve(NAME + "-" + args[3] + "-" + platform + (platform.isWindows() ? ".zip" : ".tar.gz"));
        if (platform.isWindows()) archive.writeZip(file);
        else archive.writeTar(file);
        System.out.println(folder);
        System.out.println(file);
    }

    private void fill(Path jar, Path top) throws IOException {
        Files.createDirectories(folder);
        JavaRuntime.link(JavaRuntime.modules(jar), folder.resolve("runtime"));
        Files.copy(jar, folder.resolve("backprop-lab.jar"));
        copyStarters(top.resolve("backend/src/dist").resolve(platform.isWindows() ? "windows" : "unix"));
        copy(top.resolve("web/favicon.svg"), "icon.svg");
        copy(top.resolve("web/favicon.ico"), "icon.ico");
        copy(top.resolve("LICENSE"), "LICENSE");
        try (ZipFile zip = new ZipFile(jar.toFile());
                InputStream licences = zip.getInputStream(zip.getEntry(LICENCES))) {
            Files.copy(licences, folder.resolve("licences.txt"));
        }
    }

    /** A Mac starts by a double click what is called .command. */
    private void copyStarters(Path starters) throws IOException {
        try (Stream<Path> files = Files.list(starters)) {
            for (Path file : files.sorted().toList()) {
                String name = file.getFileName().toString();
                boolean isScript = name.endsWith(".sh");
                Path copied = copy(
                        file, isScript && platform.system().equals("mac") ? name.replace(".sh", ".command") : name);
                if (isScript && !copied.toFile().setExecutable(true, false))
                    throw new IOException(copied + " cannot be made a program");
            }
        }
    }

    private Path copy(Path file, String name) throws IOException {
        return Files.copy(file, folder.resolve(name), StandardCopyOption.REPLACE_EXISTING);
    }

    private static void empty(Path folder) throws IOException {
        if (!Files.exists(folder)) return;
        List<Path> deepestFirst;
        try (Stream<Path> all = Files.walk(folder)) {
            deepestFirst = all.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path path : deepestFirst) Files.delete(path);
    }
}
