package backprop.command;

import backprop.fetch.CacheFolder;
import backprop.mnist.MnistStore;
import backprop.pendigits.PenDigitStore;
import java.net.URI;
import java.net.URISyntaxException;
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
            description = "where MNIST is kept once it is fetched, and a lesson as long as it is under way (default:"
                    + " $BACKPROP_CACHE, else a folder of the user's cache)")
    private Path cache;

    @Option(
            names = "--mirror",
            paramLabel = "URL",
            description = "a folder with MNIST's four gzipped files, may be given twice (default: two public mirrors)")
    private List<String> mirrors = List.of();

    @Option(
            names = "--offline",
            defaultValue = "${env:BACKPROP_OFFLINE:-false}",
            description = "fetch nothing (default: $BACKPROP_OFFLINE)")
    private boolean offline;

    /** A mirror that is none is refused even where nothing is to be fetched. */
    MnistStore store() {
        List<URI> named = mirrors.stream().map(FetchOptions::mirror).toList();
        List<URI> usual = named.isEmpty() ? MnistStore.MIRRORS : named;
        return new MnistStore(folder(cache), offline ? List.of() : usual);
    }

    PenDigitStore penDigits() {
        return new PenDigitStore(folder(cache), !offline);
    }

    /** Where lessons are kept, too. */
    Path folder() {
        return folder(cache);
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

    /** With a slash at its end. */
    private static URI mirror(String address) {
        try {
            URI mirror = new URI(address.endsWith("/") ? address : address + "/");
            boolean isWeb = "http".equalsIgnoreCase(mirror.getScheme()) || "https".equalsIgnoreCase(mirror.getScheme());
            if (isWeb && mirror.getHost() != null && mirror.getQuery() == null && mirror.getFragment() == null) {
                return mirror;
            }
        } catch (URISyntaxException e) {
            // the same sentence
        }
        throw new SentenceException(
                "A mirror is an address such as https://example.org/mnist/, not \"" + address + "\".");
    }
}
