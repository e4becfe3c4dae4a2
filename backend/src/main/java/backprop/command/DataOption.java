package backprop.command;

import backprop.fetch.DataException;
import backprop.mnist.MnistFolder;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Which digits: MNIST, and where it is, or generated ones. It means the same to every command. */
final class DataOption {
    private static final String MNIST = "mnist", GENERATED = "generated";
    private static final String VARIABLE = "BACKPROP_DATA";

    @Option(
            names = "--data",
            paramLabel = "DIR|mnist|generated",
            description =
                    "the folder with MNIST's four IDX files, gzipped or not; or mnist, from where $BACKPROP_DATA says,"
                            + " else as an earlier start has fetched it; or generated, without MNIST (default: mnist where"
                            + " it is, else generated)")
    private String value;

    /** The folder that is named; else what an earlier start has fetched. */
    Optional<MnistFolder> find() {
        return named().or(() ->
                isNone() ? Optional.empty() : FetchOptions.cacheOfEnvironment().cached());
    }

    /** The same, with a sentence where MNIST is asked for and is not there. */
    Optional<MnistFolder> findIfWanted() {
        return requireIfWanted(find());
    }

    /** What a command found in its own way. */
    Optional<MnistFolder> requireIfWanted(Optional<MnistFolder> found) {
        if (found.isEmpty() && MNIST.equals(value)) {
            throw new SentenceException("MNIST is not here: name its folder with --data (or " + VARIABLE
                    + "), let \"serve\" fetch it once, or use --data generated.");
        }
        return found;
    }

    Optional<MnistFolder> named() {
        String name = name();
        if (name.equals(MNIST) || isNone()) return Optional.empty();
        try {
            return Optional.of(new MnistFolder(Path.of(name)));
        } catch (InvalidPathException e) {
            throw new SentenceException(name + " is no name of a folder.", e);
        } catch (DataException e) {
            throw new SentenceException(
                    e.getMessage() + " --data (or " + VARIABLE + ") names it; --data generated does without.", e);
        }
    }

    /** No MNIST, even where there is some. An empty name says so, too. */
    boolean isNone() {
        return name().equals(GENERATED) || name().isEmpty();
    }

    private String name() {
        if (value != null && !value.equals(MNIST)) return value;
        String environment = Optional.ofNullable(System.getenv(VARIABLE)).orElse(MNIST);
        boolean isFolder = !environment.isEmpty() && !environment.equals(GENERATED);
        return value == null || isFolder ? environment : MNIST;
    }
}
