package backprop.mnist;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** MNIST as published, where BACKPROP_DATA names its folder; elsewhere the tests that need it are skipped, and say so. */
public final class RealMnist {
    private RealMnist() {}

    public static MnistFolder folder() {
        return new MnistFolder(path());
    }

    /** A mirror's files, by their gzipped names. */
    public static byte[] packed(String name) {
        try {
            Path packed = path().resolve(name);
            if (Files.exists(packed)) return Files.readAllBytes(packed);
            return FakeMnist.gzip(Files.readAllBytes(path().resolve(name.replaceFirst("\\.gz$", ""))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static Path path() {
        String folder = System.getenv("BACKPROP_DATA");
        assumeTrue(folder != null && !folder.isEmpty(), "BACKPROP_DATA names no folder with MNIST's files");
        return Path.of(folder);
    }
}
