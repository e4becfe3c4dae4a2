package backprop.command;

import backprop.mnist.CacheFolder;
import backprop.mnist.MnistStore;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Where MNIST is kept that is fetched, and whence. */
final class FetchOptions {
    @Option(
            names = "--cache",
            paramLabel = "DIR",
            defaultValue = "${env:BACKPROP_CACHE}",
            description = "where MNIST is kept once it is fetched (default: $BACKPROP_CACHE, else a folder of the"
                    + " user's cache)")
    private Path cache;

    @Option(
            names = "--mirror",
            paramLabel = "URL",
            description = "a folder with MNIST's four gzipped files, may be given twice (default: two public mirrors)")
    private List<URI> mirrors = MnistStore.MIRRORS;

    @Option(
            names = "--offline",
            defaultValue = "${env:BACKPROP_OFFLINE:-false}",
            description = "fetch nothing (default: $BACKPROP_OFFLINE)")
    private boolean offline;

    MnistStore store() {
        return new MnistStore(
                folder(cache),
                offline ? List.of() : mirrors.stream().map(FetchOptions::folder).toList());
    }

    /** What an earlier start fetched, for commands that fetch nothing themselves. */
    static MnistStore cacheOfEnvironment() {
        String named = System.getenv("BACKPROP_CACHE");
        return new MnistStore(folder(named == null ? null : Path.of(named)), List.of());
    }

    private static Path folder(Path named) {
        return Optional.ofNullable(named)
                .filter(path -> !path.toString().isEmpty())
                .orElseGet(CacheFolder::ofUser);
    }

    private static URI folder(URI mirror) {
        if (mirror.getHost() == null || !mirror.getScheme().matches("https?")) {
            throw new SentenceException(
                    "A mirror is an address such as https://example.org/mnist/, not " + mirror + ".");
        }
        return mirror.toString().endsWith("/") ? mirror : URI.create(mirror + "/");
    }
}
