package backprop.train;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import backprop.data.Samples;
import backprop.data.Sampling;
import backprop.math.Rng;
import backprop.nn.Initialization;
import backprop.nn.Parameter;
import backprop.nn.architecture.Architecture;
import backprop.optim.OptimizerKind;
import backprop.tensor.JavaKernels;
import backprop.tensor.Workspace;
import java.util.List;
import org.junit.jupiter.api.Test;

class TrainerTest {
    private final Samples samples = Blots.samples(250);
    private final TrainingPlan plan = TrainingPlan.notebook()
            .with(Architecture.parse("784-20-10"))
            .with(Initialization.HE)
            .withIterations(100);

    private Trainer trainer(TrainingPlan plan) {
        return new Trainer(new Workspace(new JavaKernels()), plan, samples);
    }

    private static List<float[]> weights(Trainer trainer) {
        return trainer.network().parameters().stream()
                .map(Parameter::value)
                .map(m -> m.toArray())
                .toList();
    }

    private static void steps(Trainer trainer, int count) {
        for (int i = 0; i < count; i++) trainer.step();
    }

    @Test
    void theNotebooksPlanIsTheNotebooks() {
        TrainingPlan notebook = TrainingPlan.notebook();
        assertEquals("784-50-10", notebook.architecture().text());
        assertEquals(0.01, notebook.initialization().standardDeviation(784));
        assertEquals(0.1, notebook.learningRate());
        assertEquals(100, notebook.batchSize());
        assertEquals(10_000, notebook.iterations());
        assertEquals(Sampling.WITH_REPLACEMENT, notebook.sampling());
    }

    @Test
    void theSameSeedGivesTheSameRunAndAnotherGivesAnother() {
        Trainer first = trainer(plan);
        Trainer second = trainer(plan);
        Trainer other = trainer(plan.withSeed(2));
        for (int i = 0; i < 50; i++) assertEquals(first.step(), second.step());
        steps(other, 50);
        for (int i = 0; i < 4; i++)
            assertArrayEquals(weights(first).get(i), weights(second).get(i));
        assertFalse(weights(first).get(0)[0] == weights(other).get(0)[0]);
    }

    @Test
    void readingAnEvaluationDoesNotChangeARun() {
        Trainer first = trainer(plan);
        Trainer second = trainer(plan);
        for (int i = 0; i < 20; i++) {
            first.step();
            second.step();
            Evaluation.of(second.network(), samples);
        }
        assertArrayEquals(weights(first).get(0), weights(second).get(0));
    }

    @Test
    void itLearns() {
        Trainer trainer = trainer(plan);
        double before = trainer.step();
        assertEquals(Math.log(10), before, 1);
        steps(trainer, 200);
        assertTrue(trainer.progress().loss() < before / 5);
        assertTrue(Evaluation.of(trainer.network(), samples).accuracy() > 0.99);
    }

    @Test
    void theLossIsThatBeforeTheUpdate() {
        Trainer trainer = trainer(plan.withLearningRate(1e-30));
        Trainer other = trainer(plan);
        assertEquals(trainer.step(), other.step());
        assertFalse(trainer.step() == other.step());
    }

    @Test
    void anIterationIsABatchAndAnEpochIsAllTheData() {
        Trainer trainer = trainer(plan.withIterations(5));
        assertEquals(0, trainer.progress().epoch());
        assertFalse(trainer.progress().endsEpoch());
        steps(trainer, 2);
        Progress progress = trainer.progress();
        assertEquals(2, progress.iteration());
        assertEquals(2, progress.iterationsPerEpoch());
        assertEquals(1, progress.epoch());
        assertTrue(progress.endsEpoch());
        assertFalse(progress.isDone());
        steps(trainer, 3);
        assertEquals(2, trainer.progress().epoch());
        assertFalse(trainer.progress().endsEpoch());
        assertTrue(trainer.progress().isDone());
        assertEquals(3, trainer(plan.with(Sampling.SHUFFLED_EPOCHS)).progress().iterationsPerEpoch());
    }

    /** The page rounded down where the trainer rounded up. */
    @Test
    void thePlanKnowsHowLongAnEpochIsAndTheTrainerCountsTheSame() {
        TrainingPlan drawn = plan.withBatchSize(64);
        TrainingPlan once = drawn.with(Sampling.SHUFFLED_EPOCHS);
        assertEquals(937, drawn.iterationsPerEpoch(60_000));
        assertEquals(938, once.iterationsPerEpoch(60_000));
        assertEquals(600, once.withBatchSize(100).iterationsPerEpoch(60_000));
        assertEquals(4, drawn.with(changed -> changed.samples = 300).iterationsPerEpoch(60_000));
        assertEquals(5, once.with(changed -> changed.samples = 300).iterationsPerEpoch(60_000));
        for (TrainingPlan each : List.of(drawn, once, once.withBatchSize(1000), drawn.withBatchSize(1000))) {
            for (int limit : new int[] {0, 200, 1000}) {
                TrainingPlan limited = each.with(changed -> changed.samples = limit);
                assertEquals(
                        limited.iterationsPerEpoch(samples.size()),
                        trainer(limited).progress().iterationsPerEpoch());
            }
        }
    }

    @Test
    void theLearningRateChangesWhileItRuns() {
        Trainer trainer = trainer(plan);
        steps(trainer, 3);
        List<float[]> before = weights(trainer);
        trainer.learningRate(1e-30);
        steps(trainer, 3);
        for (int i = 0; i < 4; i++)
            assertArrayEquals(before.get(i), weights(trainer).get(i));
        assertThrows(IllegalArgumentException.class, () -> trainer.learningRate(0));
    }

    @Test
    void everyPlanGivesTheSameRunAgainAfterARestart() {
        for (OptimizerKind algorithm : OptimizerKind.values()) {
            for (Sampling sampling : Sampling.values()) {
                assertSameAfterRestart(plan.with(changed -> {
                    changed.architecture = Architecture.parse("784-20-bn-tanh-drop0.3-10");
                    changed.optimizer = algorithm;
                    changed.learningRate = algorithm.usualRate();
                    changed.weightDecay = 1e-3;
                    changed.sampling = sampling;
                }));
            }
        }
    }

    private void assertSameAfterRestart(TrainingPlan plan) {
        Trainer trainer = trainer(plan);
        steps(trainer, 7);
        List<float[]> first = trainer.network().values();
        steps(trainer, 5);
        trainer.network().initialize(plan.initialization(), new Rng(plan.seed()));
        trainer.restart(0);
        assertEquals(0, trainer.progress().iteration());
        steps(trainer, 7);
        for (int i = 0; i < first.size(); i++) {
            assertArrayEquals(first.get(i), trainer.network().values().get(i), plan + " " + i);
        }
    }

    @Test
    void everyOptimizerLearns() {
        for (OptimizerKind algorithm : OptimizerKind.values()) {
            Trainer trainer = trainer(plan.with(algorithm).withLearningRate(algorithm.usualRate()));
            double before = trainer.step();
            steps(trainer, 200);
            assertTrue(
                    trainer.progress().loss() < before / 3,
                    algorithm + " " + trainer.progress().loss());
        }
    }

    /** W ← W − η(∂L/∂W + λW); b, gamma and beta as without. */
    @Test
    void weightsDecayAndBiasesGammaAndBetaDoNot() {
        TrainingPlan normalized = plan.with(Architecture.parse("784-20-bn-relu-10"));
        Trainer plain = trainer(normalized);
        Trainer decaying = trainer(normalized.with(changed -> changed.weightDecay = 0.5));
        List<float[]> before = withoutZeros(plain);
        decaying.network().fill(plain.network().values());
        steps(plain, 1);
        steps(decaying, 1);
        for (int i = 0; i < before.size(); i++) {
            float[] expected = weights(plain).get(i);
            String name = plain.network().parameters().get(i).name();
            if (name.startsWith("W"))
                for (int j = 0; j < expected.length; j++) expected[j] -= 0.1f * 0.5f * before.get(i)[j];
            assertArrayEquals(expected, weights(decaying).get(i), 1e-6f, name);
        }
    }

    /** A bias of 0 is the same whether it decays or not. */
    private static List<float[]> withoutZeros(Trainer trainer) {
        for (Parameter p : trainer.network().parameters()) {
            float[] values = p.value().toArray();
            for (int i = 0; i < values.length; i++) if (values[i] == 0) values[i] = 0.25f;
            p.value().fill(values);
        }
        return weights(trainer);
    }

    @Test
    void aRunThatDivergesIsSeen() {
        Trainer trainer = trainer(plan.withLearningRate(1e30));
        assertFalse(trainer.progress().hasDiverged());
        steps(trainer, 5);
        assertTrue(trainer.progress().hasDiverged());
    }

    @Test
    void aPlanThatMakesNoSenseIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> plan.withBatchSize(0));
        assertThrows(IllegalArgumentException.class, () -> plan.withLearningRate(0));
        assertThrows(IllegalArgumentException.class, () -> plan.withIterations(-1));
        assertThrows(IllegalArgumentException.class, () -> plan.with(changed -> changed.weightDecay = Double.NaN));
        assertThrows(
                IllegalArgumentException.class,
                () -> plan.with(changed -> changed.weightDecay = Double.POSITIVE_INFINITY));
        assertThrows(IllegalArgumentException.class, () -> plan.with(changed -> changed.weightDecay = -1e-9));
        assertThrows(IllegalArgumentException.class, () -> plan.with(changed -> changed.samples = -1));
    }

    @Test
    void theLeastThatAPlanMayHaveIsTaken() {
        TrainingPlan least = plan.with(changed -> {
            changed.learningRate = Double.MIN_VALUE;
            changed.weightDecay = 0;
            changed.batchSize = 1;
            changed.samples = 0;
            changed.iterations = 0;
        });
        assertTrue(trainer(least).progress().isDone());
        assertEquals(250, trainer(least).progress().iterationsPerEpoch());
    }
}
