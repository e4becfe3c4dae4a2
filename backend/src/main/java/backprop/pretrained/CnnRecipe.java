package backprop.pretrained;

import backprop.data.Dataset;
import backprop.data.augment.ElasticDistortion;
import backprop.data.handwriting.DigitRange;
import backprop.json.Json;
import backprop.math.Rng;
import backprop.nn.Network;
import java.util.Locale;
import java.util.Map;

/**
 * A convolutional net of fewer than 10,000 parameters for what people draw: each round learns from MNIST's digits, from newly
 * generated ones, and from ones that are drawn on the pad with pens of many widths; all of them bent, shifted, turned, scaled
 * and slanted anew. The learning rate falls to 0.
 */
final class CnnRecipe implements Recipe {
    static final Extent PUBLISHED = new Extent(12, 60_000, 30_000, 30_000);

    private static final String ARCHITECTURE =
            "28x28-conv12@5-pool2-bn-relu-conv16@3p1-bn-relu-conv16@3-pool2-bn-relu-conv16@3-bn-relu-10";
    private static final ElasticDistortion DISTORTION = new ElasticDistortion(1, 0.12, 0.08, 0.15, 0.4);

    private final Extent extent;
    private final Generators generators;
    private final FallingRate training;

    /** How many rounds, each of so many digits of MNIST, generated ones, and ones drawn on the pad. */
    record Extent(int rounds, int mnist, int generated, int drawn) {
        int iterations() {
            return rounds * ((mnist + generated + drawn) / FallingRate.BATCH);
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
    public Network train(Dataset mnist, Progress progress) {
        return training.train(round -> digits(mnist, new Rng(FallingRate.SEED + round)), progress);
    }

    private Dataset digits(Dataset mnist, Rng rng) {
        Dataset generated = generators.digits().generate(rng, extent.generated(), DigitRange.ROBUST);
        Dataset drawn = generators.drawn(rng, extent.drawn());
        return DISTORTION.apply(mnist.and(generated).and(drawn), rng);
    }

    @Override
    public Map<String, Json> describe() {
        return training.describe(String.format(
                Locale.ROOT,
                "each round: MNIST's %,d training digits, %,d generated, %,d drawn on the pad by a generator;"
                        + " all shifted, turned, scaled, slanted and bent",
                extent.mnist(),
                extent.generated(),
                extent.drawn()));
    }
}
