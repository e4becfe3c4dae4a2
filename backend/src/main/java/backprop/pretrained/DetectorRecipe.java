package backprop.pretrained;

import backprop.data.Dataset;
import backprop.data.augment.ElasticDistortion;
import backprop.data.handwriting.DigitRange;
import backprop.data.nondigit.DrawingKind;
import backprop.detect.DigitDetector;
import backprop.json.Json;
import backprop.math.Rng;
import backprop.nn.Network;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * The net that tells a digit from what is none, see {@code DigitDetector}: its five outputs are the kinds of drawings. Each
 * round learns from MNIST's digits, generated ones and ones drawn on the pad, and from as many drawings that are no digit.
 */
final class DetectorRecipe implements Recipe {
    static final Extent PUBLISHED = new Extent(5, 12_000);

    private static final String ARCHITECTURE =
            "28x28-conv8@5-pool2-bn-relu-conv16@3-bn-relu-conv20@3-pool2-bn-relu-conv24@3-bn-relu-5";
    private static final int TESTED = 4_000;
    private static final int TEST_SEED = 1_000;
    private static final ElasticDistortion DISTORTION = new ElasticDistortion(1, 0.15, 0.1, 0.2, 0);

    private final Extent extent;
    private final Generators generators;
    private final FallingRate training;

    /** How many rounds, and how much of each there is in one: signs as many as that, of the rest a part of it. */
    record Extent(int rounds, int signs) {
        int mnist() {
            return 2 * signs;
        }

        int generated() {
            return signs;
        }

        int drawn() {
            return 4 * signs / 3;
        }

        int scribbles() {
            return 2 * signs / 3;
        }

        int severalDigits() {
            return 2 * signs / 3;
        }

        int dots() {
            return signs / 5;
        }

        int iterations() {
            int all = mnist() + generated() + drawn() + signs + scribbles() + severalDigits() + dots();
            return rounds * ((all + FallingRate.BATCH - 1) / FallingRate.BATCH);
        }
    }

    DetectorRecipe(Extent extent, Generators generators) {
        this.extent = extent;
        this.generators = generators;
        training = FallingRate.of(ARCHITECTURE, extent.rounds(), extent.iterations());
    }

    @Override
    public String name() {
        return "detector";
    }

    /** It reads no digits, so that it is not among the nets that do. */
    @Override
    public String folder() {
        return "web/data";
    }

    @Override
    public int iterations() {
        return extent.iterations();
    }

    @Override
    public Network train(TrainingDigits digits, Progress progress) {
        Dataset mnist = digits.mnist();
        return training.train(round -> drawings(mnist, round, new Rng(FallingRate.SEED + round)), progress);
    }

    private Dataset drawings(Dataset mnist, int round, Rng rng) {
        int from = round * extent.mnist() % (mnist.size() - extent.mnist() + 1);
        Dataset digits = mnist.slice(from, from + extent.mnist())
                .and(generators.digits().generate(rng, extent.generated(), DigitRange.ROBUST))
                .and(generators.drawn(rng, extent.drawn()));
        Dataset all = new Dataset(digits.images(), new byte[digits.size()])
                .and(drawings(DrawingKind.SIGN, extent.signs(), rng))
                .and(drawings(DrawingKind.SCRIBBLE, extent.scribbles(), rng))
                .and(drawings(DrawingKind.SEVERAL_DIGITS, extent.severalDigits(), rng))
                .and(drawings(DrawingKind.DOT, extent.dots(), rng));
        return DISTORTION.apply(all, rng);
    }

    private Dataset drawings(DrawingKind kind, int count, Rng rng) {
        return generators.nonDigits().generate(kind, count, rng);
    }

    /** What part of each is refused: of digits little, of the rest nearly all. */
    @Override
    public Map<String, Json> measure(Network network, Dataset test, Dataset generated) {
        DigitDetector detector = new DigitDetector(network);
        Map<String, Json> refused = new LinkedHashMap<>();
        refused.put("mnist", Json.of(refused(detector, test)));
        refused.put("generated", Json.of(refused(detector, generated)));
        for (DrawingKind kind : DrawingKind.values()) {
            if (kind == DrawingKind.DIGIT) continue;
            Dataset drawings = generators.nonDigits().generate(kind, TESTED, new Rng(TEST_SEED));
            refused.put(kind.key(), Json.of(refused(detector, drawings)));
        }
        return Map.of("refused", Json.of(refused));
    }

    private static double refused(DigitDetector detector, Dataset drawings) {
        int refused = 0;
        for (int i = 0; i < drawings.size(); i++) {
            if (!detector.of(drawings.input(i)).isDigit()) refused++;
        }
        return refused / (double) drawings.size();
    }

    @Override
    public Map<String, Json> describe() {
        return training.describe(String.format(
                Locale.ROOT,
                "each round: %,d of MNIST's training digits, %,d generated ones, %,d drawn on the pad by a generator;"
                        + " %,d signs, %,d scribbles, %,d times several digits, %,d dots; all shifted, turned, scaled"
                        + " and slanted",
                extent.mnist(),
                extent.generated(),
                extent.drawn(),
                extent.signs(),
                extent.scribbles(),
                extent.severalDigits(),
                extent.dots()));
    }
}
