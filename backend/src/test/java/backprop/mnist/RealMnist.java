package backprop.mnist;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;

/** MNIST as published, where BACKPROP_DATA names its folder; elsewhere the tests that need it are skipped, and say so. */
public final class RealMnist {
    private RealMnist() {}

    public static MnistFolder folder() {
        String folder = System.getenv("BACKPROP_DATA");
        assumeTrue(folder != null && !folder.isEmpty(), "BACKPROP_DATA names no folder with MNIST's files");
        return new MnistFolder(Path.of(folder));
    }
}
