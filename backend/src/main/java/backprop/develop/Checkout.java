package backprop.develop;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/** Where the project's files are on this machine. */
public record Checkout(Path top) {
    private static final Path FRAME = Path.of("web", "frame.html");

    /** The folder in which we run, or one above it; none where the lab has not been built. */
    public static Optional<Checkout> find() {
        Path here = Path.of("").toAbsolutePath();
        return Stream.iterate(here, folder -> folder != null, Path::getParent)
                .filter(folder -> Files.exists(folder.resolve(FRAME)))
                .map(Checkout::new)
                .filter(checkout -> Files.exists(checkout.classPath()))
                .findFirst();
    }

    private Path target() {
        return top.resolve("frontend-java/app/target");
    }

    /** What the build wrote of the scripts it made. */
    Path notes() {
        return target().resolve("scripts");
    }

    /** With which the build compiled the scripts. */
    Path classPath() {
        return notes().resolve("class.path");
    }

    /** What has been compiled since. */
    Path compiled() {
        return target().resolve("watch");
    }

    Path scripts() {
        return compiled().resolve("app");
    }
}
