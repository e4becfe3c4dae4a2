package backprop.command;

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
            description = "the folder with MNIST's four IDX files, gzipped or not (default: $BACKPROP_DATA)")
    private Path folder;

    static MnistOption fromEnvironment() {
        MnistOption option = new MnistOption();
        option.folder = Optional.ofNullable(System.getenv("BACKPROP_DATA"))
                .map(Path::of)
                .orElse(null);
        return option;
    }

    Optional<MnistFolder> find() {
        return Optional.ofNullable(folder)
                .filter(path -> !path.toString().isEmpty())
                .map(MnistFolder::new);
    }
}
