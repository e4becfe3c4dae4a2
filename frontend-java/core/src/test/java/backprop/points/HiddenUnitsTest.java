package backprop.points;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import backprop.tensor.JavaKernels;
import backprop.tensor.Workspace;
import org.junit.jupiter.api.Test;

/** What the chapter says of one unit, of two and of eight. */
class HiddenUnitsTest {
    private static PointSet points(DataKind kind) {
        DataSettings usual = Preset.of(kind).settings().data();
        return new DataSettings(kind, 2, 200, 0, 0, usual.seed(), usual.function(), usual.own())
                .draw()
                .training();
    }

    @Test
    void oneUnitPartsTwoClouds() {
        HandNet net = new HandNet(new double[][] {{-1, -1, 0}}, new double[] {4, 0});
        assertEquals(0, net.answer(0, 2, -2), 1e-9);
        assertTrue(net.accuracy(points(DataKind.GAUSS)) > 0.99);
    }

    @Test
    void twoUnitsMakeAStripAndItIsGoneWithATooLowBias() {
        double[][] hidden = {{1.6, 1.2, 3.3}, {-1.6, -1.2, 3.3}};
        assertEquals(1, new HandNet(hidden, new double[] {4, 4, -4}).accuracy(points(DataKind.STRIPES)));
        HandNet low = new HandNet(hidden, new double[] {4, 4, -9});
        assertEquals(0.27, low.probability(0, 0), 0.01);
    }

    @Test
    void surfacesAreBytesOfTheWholeRange() {
        HandNet net = new HandNet(new double[][] {{9, 0, 0}}, new double[] {20, 0});
        byte[] unit = net.surface(0);
        assertEquals(0, unit[0] & 255);
        assertEquals(255, unit[Plane.CELLS - 1] & 255);
        assertEquals(255, net.surface()[Surfaces.SIZE - 1] & 255);
    }

    @Test
    void eightUnitsFindASpiralFromTenSeeds() {
        for (int seed = 1; seed <= 10; seed++) {
            PointRun run = new PointRun(new Workspace(new JavaKernels()), EightUnits.settings(seed));
            for (int i = 0; i < EightUnits.EPOCHS * run.perEpoch(); i++) run.step();
            assertTrue(run.trainingScore().accuracy() > 0.98, seed + ": " + run.trainingScore());
        }
    }
}
