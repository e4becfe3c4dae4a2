package backprop.mnist;

import backprop.data.Dataset;
import backprop.data.idx.IdxFile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;

/** A folder with four files of the right names and forms, that are not MNIST's. */
final class FakeMnist {
    static final String TEST_IMAGES = "t10k-images-idx3-ubyte";
    static final String TEST_LABELS = "t10k-labels-idx1-ubyte";

    private final Path folder;

    FakeMnist(Path folder) {
        this.folder = folder;
        Dataset digits = new Dataset(new byte[10 * Dataset.PIXELS], new byte[10]);
        for (String set : new String[] {"train", "t10k"}) {
            write(set + "-images-idx3-ubyte", IdxFile.writeImages(digits));
            write(set + "-labels-idx1-ubyte", IdxFile.writeLabels(digits));
        }
    }

    void write(String name, byte[] content) {
        try {
            Files.write(folder.resolve(name), content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    byte[] read(String name) {
        try {
            return Files.readAllBytes(folder.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void delete(String name) {
        try {
            Files.delete(folder.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** In place of the plain file. */
    void pack(String name, byte[] packed) {
        delete(name);
        write(name + ".gz", packed);
    }

    static byte[] gzip(byte[] content) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
            out.write(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
