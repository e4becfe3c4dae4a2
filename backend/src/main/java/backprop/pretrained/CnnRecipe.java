package backprop.pretrained;

import backprop.data.Dataset;
import backprop.data.augment.ElasticDistortion;
import backprop.data.handwriting.DigitRange;
import backprop.data.pen.PenDigit;
import backprop.json.Json;
import backprop.math.Rng;
import backprop.nn.Network;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A convolutional net of fewer than 10,000 parameters for what people draw: each round learns from MNIST's digits, from newly
 * generated ones, and from a generator's and thirty writers' digits that are drawn on the pad with pens of many widths; all of
 * them bent, shifted, turned, scaled and slanted anew, in the last two fifths half as much. The learning rate falls to 0.
 */
final class CnnRecipe implements Recipe {
    static final Extent PUBLISHED = new Extent(24, 60_000, 20_000, 20_000, 20_000);

    private static final String ARCHITECTURE =
            "28x28-conv14@5-pool2-bn-relu-conv18@3p1-bn-relu-conv18@3-pool2-bn-relu-conv16@3-bn-relu-10";
    private static final ElasticDistortion STRONG = new ElasticDistortion(1, 0.12, 0.08, 0.15, 0.4);
    private static final ElasticDistortion WEAK = new ElasticDistortion(0.5, 0.06, 0.04, 0.075, 0.2);

    private final Extent extent;
    private final Generators generators;
    private final FallingRate training;

    /** How many rounds, each of so many digits of MNIST, generated ones, ones drawn on the pad by a generator, and by writers. */
    record Extent(int rounds, int mnist, int generated, int drawn, int written) {
        int iterations() {
            return rounds * ((mnist + generated + drawn + written) / FallingRate.BATCH);
        }
    }

    CnnRecipe(Extent extent, Generators generators) {
        this.extent = extent;
        this.generators = generators;
        training = FallingRate.of(ARCHITECTURE, extent.rounds(), extent.iterations());
    }

    @Override
    public String name() {
        return "cnn";
    }

    @Override
    public int iterations() {
        return extent.iterations();
    }

    @Override
    public Network train(TrainingDigits digits, Progress progress) {
        Dataset mnist = digits.mnist();
        List<PenDigit> pen = digits.pen();
        return training.train(round -> digits(mnist, pen, round), progress);
    }

    private Dataset digits(Dataset mnist, List<PenDigit> pen, int round) {
        Rng rng = new Rng(FallingRate.SEED + round);
        Dataset generated = generators.digits().generate(rng, extent.generated(), DigitRange.ROBUST);
        Dataset drawn = generators.drawn(rng, extent.drawn());
        Dataset written = Generators.written(pen, rng, extent.written());
        ElasticDistortion distortion = round < extent.rounds() * 3 / 5 ? STRONG : WEAK;
        return distortion.apply(mnist.and(generated).and(drawn).and(written), rng);
    }

    @Override
    public Map<String, Json> describe() {
        return training.describe(String.format(
                Locale.ROOT,
                "each round: MNIST's %,d training digits, %,d generated, %,d drawn on the pad by a generator,"
                        + " %,d by the thirty writers of UCI 81 (Alpaydin and Alimoglu, Pen-Based Recognition of"
                        + " Handwritten Digits, CC BY 4.0); all shifted, turned, scaled, slanted and bent,"
                        + " in the last two fifths half as much",
                extent.mnist(),
                extent.generated(),
                extent.drawn(),
                extent.written()));
    }
}
