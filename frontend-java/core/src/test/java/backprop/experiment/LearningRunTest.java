package backprop.experiment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import backprop.data.Dataset;
import backprop.data.handwriting.DigitGenerator;
import backprop.data.handwriting.DigitRange;
import backprop.data.handwriting.DigitTemplates;
import backprop.math.Rng;
import backprop.nn.Initialization;
import backprop.nn.architecture.Architecture;
import backprop.optim.OptimizerKind;
import backprop.tensor.JavaKernels;
import backprop.train.TrainingPlan;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The sentences of sections 6.2 to 6.5 about nets that learn, on the digits that a page makes where there is no MNIST. */
class LearningRunTest {
    private static Dataset digits;

    @BeforeAll
    static void generate() throws IOException {
        String templates = Files.readString(Path.of("../../web/data/templates.json"));
        digits = new DigitGenerator(DigitTemplates.parse(templates)).generate(new Rng(1), 2200, DigitRange.NICE);
    }

    private static List<LearningRun.Mark> run(
            Consumer<TrainingPlan.Draft> change, OptionalDouble deviation, int learned, Dataset... read) {
        LearningRun.Setup setup = new LearningRun.Setup(TrainingPlan.notebook().with(change), deviation, 10);
        LearningRun run = new LearningRun(setup, digits.slice(0, learned), Arrays.asList(read), new JavaKernels());
        List<LearningRun.Mark> marks = new ArrayList<>();
        while (!run.isDone()) marks.addAll(run.step());
        return marks;
    }

    private static <T> T last(List<T> all) {
        return all.get(all.size() - 1);
    }

    @Test
    void aMarkIsMadeEveryTenIterationsAndAtTheEnd() {
        List<LearningRun.Mark> marks = run(draft -> draft.iterations = 25, OptionalDouble.empty(), 100);
        assertEquals(
                List.of(10, 20, 25),
                marks.stream().map(LearningRun.Mark::iteration).toList());
        List<LearningRun.Mark> lost = run(draft -> draft.learningRate = 1e30, OptionalDouble.empty(), 100);
        assertEquals(Double.POSITIVE_INFINITY, last(lost).loss(), "it ends with a loss that is no number");
        assertTrue(last(lost).iteration() < 100);
    }

    private static double loss(OptimizerKind kind, double times) {
        return last(run(
                        draft -> {
                            draft.optimizer = kind;
                            draft.learningRate = kind.usualRate() * times;
                            draft.initialization = Initialization.HE;
                            draft.iterations = 100;
                        },
                        OptionalDouble.empty(),
                        1000))
                .loss();
    }

    @Test
    void withTenTimesTheLearningRatesAnotherOptimizerIsFirst() {
        assertTrue(loss(OptimizerKind.RMSPROP, 1) < loss(OptimizerKind.ADAM, 1));
        assertTrue(loss(OptimizerKind.RMSPROP, 10) > loss(OptimizerKind.ADAM, 10));
    }

    private static double normalized(String net, double deviation) {
        return last(run(
                        draft -> {
                            draft.architecture = Architecture.parse(net);
                            draft.learningRate = 0.05;
                            draft.iterations = 80;
                        },
                        OptionalDouble.of(deviation),
                        1000,
                        digits.slice(0, 500)))
                .accuracies()
                .get(0);
    }

    @Test
    void withoutBatchNormalisationSmallWeightsLearnNothingAndAt03ItIsBetter() {
        String with = "784-50-bn-relu-50-bn-relu-50-bn-relu-10";
        String without = "784-50-50-50-10";
        for (double deviation : new double[] {0.03, 0.003, 0.0003}) {
            assertTrue(normalized(without, deviation) < 0.2, "without, " + deviation);
            assertTrue(normalized(with, deviation) > 0.5, "with, " + deviation);
        }
        assertTrue(normalized(without, 0.3) > normalized(with, 0.3));
    }

    /** On the digits that it learns from, and on others. */
    private static List<Double> accuracies(String net, double decay, int learned) {
        return last(run(
                        draft -> {
                            draft.architecture = Architecture.parse(net);
                            draft.initialization = Initialization.HE;
                            draft.learningRate = 0.2;
                            draft.weightDecay = decay;
                            draft.iterations = 200;
                        },
                        OptionalDouble.empty(),
                        learned,
                        digits.slice(0, learned),
                        digits.slice(1200, 2200)))
                .accuracies();
    }

    @Test
    void moreDigitsHelpMoreThanWeightDecayOrDropoutAndMuchDecaySpoilsBoth() {
        List<Double> plain = accuracies("784-100-10", 0, 300);
        List<Double> decay = accuracies("784-100-10", 0.03, 300);
        List<Double> dropout = accuracies("784-100-relu-drop0.5-10", 0, 300);
        List<Double> more = accuracies("784-100-10", 0, 1200);
        List<Double> spoilt = accuracies("784-100-10", 0.3, 300);
        assertTrue(plain.get(0) - plain.get(1) > 0.15, "the gap of " + plain);
        assertEquals(plain.get(1), decay.get(1), 0.03);
        assertEquals(plain.get(1), dropout.get(1), 0.03);
        assertTrue(more.get(1) > plain.get(1) + 0.05, more + " after " + plain);
        for (int i = 0; i < 2; i++) assertTrue(spoilt.get(i) < plain.get(i) - 0.1, spoilt + " after " + plain);
    }

    @Test
    void ratesOfOneOrderOfMagnitudeAreAsGoodAndBehindThemIsACliff() {
        TrainingPlan plan = TrainingPlan.notebook().with(draft -> {
            draft.initialization = Initialization.HE;
            draft.batchSize = 50;
            draft.iterations = 100;
        });
        RateTrial trial = new RateTrial(
                plan, digits.slice(0, 500), digits.slice(500, 800), digits.slice(1200, 2200), new JavaKernels());
        double best = 0;
        double least = 1;
        for (double rate : new double[] {0.2, 0.3, 0.4, 0.5, 0.6}) {
            best = Math.max(best, trial.of(rate).validation());
            least = Math.min(least, trial.of(rate).validation());
        }
        assertTrue(best - least < 0.04, least + " to " + best);
        assertTrue(trial.of(0.003).validation() < 0.3);
        assertTrue(trial.of(3).validation() < 0.2);
        assertEquals(trial.of(0.3), trial.of(0.3), "a try leaves nothing behind");
    }

    @Test
    void ratesAreDrawnSoThatEachPowerOfTenIsAsLikely() {
        Rng rng = new Rng(1);
        int[] decades = new int[5];
        for (int i = 0; i < 1000; i++) decades[(int) Math.floor(Math.log10(RateTrial.draw(-4, 1, rng)) + 4)]++;
        for (int count : decades) assertEquals(200, count, 40);
    }

    @Test
    void theBestOfAHundredThatGuessHas44Of300() {
        int digits = 300;
        double likely = Math.pow(0.9, digits);
        double upTo = 0;
        double best = 0;
        for (int right = 0; right < digits; right++) {
            upTo += likely;
            // The best has more than that unless none of the hundred has.
            best += 1 - Math.pow(Math.min(1, upTo), 100);
            likely *= (digits - right) / (right + 1.0) / 9;
        }
        assertEquals(44, best, 0.5);
        assertEquals(0.146, best / digits, 5e-4);
    }

    @Test
    void ofAWeightThatOnlyDecays30PercentIsLeftAfter200Iterations() {
        assertEquals(0.994, 1 - 0.2 * 0.03, 1e-12);
        assertEquals(0.30, Math.pow(0.994, 200), 5e-3);
    }
}
