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

    Optional<MnistFolder> find() {
        return Optional.ofNullable(folder).map(MnistFolder::new);
    }
}
