package backprop.mnist;

import backprop.data.Dataset;
import backprop.data.idx.IdxFile;
import backprop.fetch.Sha256;
import backprop.fetch.Timeouts;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;

/** Four files in MNIST's form, of a few digits of noise, that count as the published ones. */
final class SmallMnist {
    static final int TRAIN = 300, TEST = 20;
    /** Short, so that a mirror's silence does not keep a test. */
    static final Timeouts SHORT =
            new Timeouts(Duration.ofSeconds(2), Duration.ofMillis(400), Duration.ofMillis(600), 20_000);
    /** Where no silence is tested, that of a busy machine is none. */
    static final Timeouts LONG =
            new Timeouts(Duration.ofSeconds(10), Duration.ofSeconds(10), Duration.ofSeconds(15), 20_000);

    private final Map<String, byte[]> packed = new LinkedHashMap<>();
    private final MnistFiles files;

    SmallMnist() {
        Dataset train = noise(TRAIN), test = noise(TEST);
        files = new MnistFiles(
                publish("train-images-idx3-ubyte", IdxFile.writeImages(train)),
                publish("train-labels-idx1-ubyte", IdxFile.writeLabels(train)),
                publish("t10k-images-idx3-ubyte", IdxFile.writeImages(test)),
                publish("t10k-labels-idx1-ubyte", IdxFile.writeLabels(test)));
    }

    private static Dataset noise(int count) {
        byte[] images = new byte[count * Dataset.PIXELS];
        new Random(count).nextBytes(images);
        return new Dataset(images, new byte[count]);
    }

    private MnistFile publish(String name, byte[] content) {
        byte[] gzip = FakeMnist.gzip(content);
        packed.put(name + ".gz", gzip);
        return new MnistFile(name, content.length, gzip.length, Sha256.of(content));
    }

    MnistFiles files() {
        return files;
    }

    /** By its packed name. */
    byte[] packed(String name) {
        return packed.get(name);
    }

    MnistStore store(Path cache, TestMirror... mirrors) {
        return store(cache, LONG, mirrors);
    }

    MnistStore store(Path cache, Timeouts patience, TestMirror... mirrors) {
        return new MnistStore(cache, Stream.of(mirrors).map(TestMirror::address).toList(), files, patience);
    }

    static byte[] loginPage() {
        return "<html>Please log in to the school's network</html>".getBytes(StandardCharsets.UTF_8);
    }
}
