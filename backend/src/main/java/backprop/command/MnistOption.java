package backprop.command;

import backprop.mnist.MnistException;
import backprop.mnist.MnistFolder;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Where MNIST is; nowhere is an answer too. */
final class MnistOption {
    @Option(
            names = "--data",
            paramLabel = "DIR",
            defaultValue = "${env:BACKPROP_DATA}",
            description =
                    "the folder with MNIST's four IDX files, gzipped or not; \"\" for none (default: $BACKPROP_DATA, else what an"
                            + " earlier start has fetched)")
    private Path folder;

    private String way = "--data (or BACKPROP_DATA) names it; \"\" stands for none.";

    /** For a command whose --data says something else. */
    static MnistOption fromEnvironment() {
        MnistOption option = new MnistOption();
        option.way = "BACKPROP_DATA names it; --data generated does without.";
        option.folder = Optional.ofNullable(System.getenv("BACKPROP_DATA"))
                .map(Path::of)
                .orElse(null);
        return option;
    }

    /** The folder that is named; else what an earlier start has fetched. */
    Optional<MnistFolder> find() {
        return named().or(() ->
                isNone() ? Optional.empty() : FetchOptions.cacheOfEnvironment().cached());
    }

    Optional<MnistFolder> named() {
        try {
            return Optional.ofNullable(folder).filter(path -> !isNone()).map(MnistFolder::new);
        } catch (MnistException e) {
            throw new SentenceException(e.getMessage() + " " + way, e);
        }
    }

    /** An empty name stands for no MNIST, even where there is some. */
    boolean isNone() {
        return folder != null && folder.toString().isEmpty();
    }
}
