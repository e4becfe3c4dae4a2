package backprop.explain;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import backprop.nn.Network;
import backprop.nn.Parameter;
import backprop.nn.architecture.Activation;
import backprop.optim.Sgd;
import backprop.weights.WeightsDigest;
import org.junit.jupiter.api.Test;

class FineTunerTest {
    private final Network teacher = SmallNets.net("20-9-6-4", Activation.RELU, 8);
    private final FineTuner apprentice = new FineTuner(teacher);
    private final float[] picture = SmallNets.picture(20, 1);

    @Test
    void theNetItselfIsNeverChanged() {
        String before = WeightsDigest.of(teacher);
        apprentice.train(picture, 2, 0.1, 10);
        assertEquals(before, WeightsDigest.of(teacher));
        assertFalse(before.equals(WeightsDigest.of(apprentice.network())));
    }

    @Test
    void aStepIsOneOfGradientDescent() {
        Network expected = SmallNets.net("20-9-6-4", Activation.RELU, 8);
        expected.loss(expected.workspace().allocate(1, 20, picture), new int[] {2});
        expected.backward();
        new Sgd().update(expected.parameters(), 0.05);
        apprentice.train(picture, 2, 0.05, 1);
        assertEquals(WeightsDigest.of(expected), WeightsDigest.of(apprentice.network()));
    }

    @Test
    void tenStepsAreTenTimesOneStep() {
        FineTuner other = new FineTuner(teacher);
        for (int i = 0; i < 10; i++) other.train(picture, 3, 0.02, 1);
        apprentice.train(picture, 3, 0.02, 10);
        assertEquals(WeightsDigest.of(other.network()), WeightsDigest.of(apprentice.network()));
        assertEquals(10, apprentice.steps());
    }

    @Test
    void aNetWithBatchNormalizationAndDropoutIsTaughtAsItReads() {
        Network rich = SmallNets.net("20-9-bn-relu-drop0.5-4", Activation.RELU, 8);
        FineTuner pupil = new FineTuner(rich);
        FineTuneResult lesson = pupil.train(picture, 2, 0.05, 5);
        assertTrue(lesson.lossAfter() < lesson.lossBefore());
        pupil.undo();
        assertEquals(WeightsDigest.of(rich), WeightsDigest.of(pupil.network()));
    }

    @Test
    void undoRestoresTheWeightsToTheBit() {
        String first = WeightsDigest.of(apprentice.network());
        apprentice.train(picture, 2, 0.1, 1);
        String second = WeightsDigest.of(apprentice.network());
        apprentice.train(SmallNets.picture(20, 7), 1, 0.3, 10);
        apprentice.undo();
        assertEquals(second, WeightsDigest.of(apprentice.network()));
        assertEquals(1, apprentice.steps());
        apprentice.undo();
        assertEquals(first, WeightsDigest.of(apprentice.network()));
        assertFalse(apprentice.canUndo());
    }

    @Test
    void allLessonsCanBeForgottenAtOnce() {
        for (int i = 0; i < 5; i++) apprentice.train(picture, i % 4, 0.1, 3);
        apprentice.reset();
        assertEquals(WeightsDigest.of(teacher), WeightsDigest.of(apprentice.network()));
        assertEquals(0, apprentice.steps());
        assertFalse(apprentice.canUndo());
    }

    @Test
    void aLessonTellsWhatItDid() {
        var values = SmallNets.values(apprentice.network());
        FineTuneResult lesson = apprentice.train(picture, 2, 0.05, 1);
        assertTrue(lesson.lossAfter() < lesson.lossBefore());
        assertTrue(lesson.probabilitiesAfter()[2] > lesson.probabilitiesBefore()[2]);
        double last = Double.POSITIVE_INFINITY;
        for (WeightChange moved : lesson.moved()) {
            assertTrue(moved.distance() > 0 && moved.distance() <= last);
            last = moved.distance();
        }
        double most = 0;
        var after = SmallNets.values(apprentice.network());
        for (int p = 0; p < values.size(); p++) {
            for (int i = 0; i < values.get(p).length; i++) {
                most = Math.max(most, Math.abs((double) after.get(p)[i] - values.get(p)[i]));
            }
        }
        assertEquals(most, lesson.moved().get(0).distance());
        assertEquals(6, lesson.moved().size());
        for (WeightChange moved : lesson.moved()) {
            Parameter p = apprentice.network().parameters().stream()
                    .filter(each -> each.name().equals(moved.name()))
                    .findFirst()
                    .orElseThrow();
            assertEquals(p.value().get(moved.row(), moved.column()), moved.after());
        }
    }

    @Test
    void beforeTheFirstLessonItReadsAsTheNetDoes() {
        Trace one = new Trace(teacher);
        Trace other = new Trace(apprentice.network());
        one.forward(picture);
        other.forward(picture);
        assertArrayEquals(one.probabilities().toArray(), other.probabilities().toArray());
    }
}
