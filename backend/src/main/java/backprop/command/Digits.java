package backprop.command;

import backprop.data.Dataset;
import backprop.data.handwriting.DigitRange;
import backprop.data.idx.IdxException;
import backprop.data.idx.IdxFile;
import backprop.math.Rng;
import backprop.mnist.MnistFolder;
import backprop.pretrained.Generators;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What to train on and what to test on. */
record Digits(String name, Dataset train, Dataset test) {
    private static final int TRAIN_SEED = 1;
    private static final int TEST_SEED = 2;
    private static final String IMAGES = "images-idx3-ubyte", LABELS = "labels-idx1-ubyte";
    /** What their names begin with where they were saved one by one. */
    private static final List<String> SAVED = List.of("class-", "digits-");

    /** MNIST where it is, generated digits elsewhere. */
    static Digits of(DataOption option) {
        return option.findIfWanted().map(Digits::mnist).orElseGet(Digits::generated);
    }

    static Digits mnist(MnistFolder folder) {
        return new Digits("mnist", folder.train(), folder.test());
    }

    static Digits generated() {
        return Generated.DIGITS;
    }

    /** 10,000 digits as one shows them to people. */
    static Dataset generatedTest() {
        return GeneratedTest.DIGITS;
    }

    /** Made when they are first asked for, which takes some seconds. */
    private static final class Generated {
        static final Digits DIGITS =
                new Digits("generated", generate(TRAIN_SEED, 60_000, DigitRange.ROBUST), GeneratedTest.DIGITS);
    }

    private static final class GeneratedTest {
        static final Dataset DIGITS = generate(TEST_SEED, 10_000, DigitRange.NICE);
    }

    private static Dataset generate(int seed, int count, DigitRange range) {
        return Generators.load().digits().generate(new Rng(seed), count, range);
    }

    /** Those that a class has drawn, from the folder of a lesson's export, or as the board or the Train lab saved them. */
    static Dataset ofClass(Path folder) {
        String first = SAVED.stream()
                .filter(name -> Files.exists(folder.resolve(name + IMAGES)))
                .findFirst()
                .orElse("");
        byte[] images = UserFiles.read(folder.resolve(first + IMAGES));
        byte[] labels = UserFiles.read(folder.resolve(first + LABELS));
        try {
            return IdxFile.read(images, labels);
        } catch (IdxException e) {
            throw new SentenceException(folder + ": " + e.getMessage() + ".", e);
        }
    }
}
