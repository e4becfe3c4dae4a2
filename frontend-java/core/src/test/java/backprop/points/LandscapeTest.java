package backprop.points;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import backprop.math.Rng;
import backprop.optim.OptimizerKind;
import backprop.tensor.JavaKernels;
import backprop.tensor.Workspace;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LandscapeTest {
    private static final int[] SIZES = {2, 4, 2};
    private final PointSettings settings = Preset.of(DataKind.CIRCLE).settings();
    private final PointLens lens = new PointLens(new Workspace(new JavaKernels()), settings);
    private final List<float[]> path = new ArrayList<>();
    private final PointRun run = new PointRun(new Workspace(new JavaKernels()), settings);

    LandscapeTest() {
        path.add(run.weights());
        for (int i = 0; i < 20; i++) {
            for (int j = 0; j < 20; j++) run.step();
            path.add(run.weights());
        }
    }

    private float[] end() {
        return path.get(path.size() - 1);
    }

    private static void work(Landscape landscape, PointLens lens) {
        while (landscape.computeRow(lens)) {}
    }

    @Test
    void alongTwoWeightsTheMiddleIsTheLossOfTheRun() {
        Landscape landscape = new Landscape(Axes.ofWeights(end(), 3, 9), List.of(), 2);
        assertFalse(landscape.isWhole());
        assertTrue(Float.isNaN(landscape.losses()[0]));
        work(landscape, lens);
        assertTrue(landscape.isWhole());
        int middle = Landscape.CELLS / 2;
        assertEquals(run.trainingScore().loss(), landscape.losses()[middle * Landscape.CELLS + middle], 1e-6);
        float[] other = end().clone();
        other[3] += (float) landscape.a(Landscape.CELLS - 1);
        other[9] += (float) landscape.b(0);
        assertEquals(lens.loss(other), landscape.losses()[Landscape.CELLS - 1], 1e-6);
    }

    @Test
    void theWayWalkedLiesInsideFromItsStartToItsEnd() {
        Axes axes = Axes.along(end(), path, SIZES);
        Landscape landscape = new Landscape(axes, path, 0.1);
        assertArrayEquals(new double[] {1, 0}, axes.nearest(path.get(0)), 1e-5);
        assertArrayEquals(new double[] {0, 0}, axes.nearest(end()), 1e-5);
        for (float[] weights : path) {
            double[] place = axes.nearest(weights);
            double[] at = landscape.inPicture(place[0], place[1]);
            assertTrue(at[0] > 0 && at[0] < 1 && at[1] > 0 && at[1] < 1);
            assertArrayEquals(place, landscape.fromPicture(at[0], at[1]), 1e-9);
        }
    }

    @Test
    void aRunThatHasNotMovedHasAWayToo() {
        Axes axes = Axes.along(path.get(0), path.subList(0, 1), SIZES);
        for (double x : axes.second()) assertFalse(Double.isNaN(x));
        Landscape landscape = new Landscape(axes, path.subList(0, 1), 1);
        work(landscape, lens);
        for (float loss : landscape.losses()) assertFalse(Float.isNaN(loss));
    }

    @Test
    void randomDirectionsAreAsLongAsEachUnitsWeights() {
        float[] origin = end();
        Axes axes = Axes.random(origin, SIZES, new Rng(5));
        double own = 0;
        double drawn = 0;
        double across = 0;
        for (int row = 0; row < 3; row++) {
            int place = row * 4 + 2;
            own += origin[place] * origin[place];
            drawn += axes.first()[place] * axes.first()[place];
        }
        for (int i = 0; i < origin.length; i++) across += axes.first()[i] * axes.second()[i];
        assertEquals(own, drawn, 1e-6);
        assertEquals(0, across, 1e-6);
    }

    @Test
    void slopesInThePlaneAreThoseOfDifferences() {
        Axes axes = Axes.random(end(), SIZES, new Rng(6));
        double[] slopes = axes.slopes(lens.lossGradient(axes.at(0.2, -0.1)));
        double[] lengths = axes.lengths();
        double h = 1e-2;
        assertEquals(
                (lens.loss(axes.at(0.2 + h, -0.1)) - lens.loss(axes.at(0.2 - h, -0.1))) / (2 * h),
                slopes[0] * lengths[0],
                1e-3);
        assertEquals(
                (lens.loss(axes.at(0.2, -0.1 + h)) - lens.loss(axes.at(0.2, -0.1 - h))) / (2 * h),
                slopes[1] * lengths[1],
                1e-3);
    }

    @Test
    void everyOptimizerGoesDownFromTheSameStart() {
        Axes axes = Axes.ofWeights(end(), 0, 5);
        for (OptimizerKind kind : OptimizerKind.values()) {
            PlaneDescent descent = new PlaneDescent(lens, axes, kind, 0.05, 2, -2);
            for (int i = 0; i < 100; i++) descent.step();
            PlaneDescent.Place first = descent.path().get(0);
            PlaneDescent.Place last = descent.path().get(100);
            assertEquals(2, first.a());
            assertTrue(last.loss() < first.loss(), kind + ": " + first + " " + last);
        }
    }

    @Test
    void aLongWayIsKeptInFewPlaces() {
        WeightPath kept = new WeightPath();
        for (int iteration = 0; iteration <= 20_000; iteration += 5) kept.add(frame(iteration));
        assertTrue(
                kept.places().size() > 100 && kept.places().size() <= 400,
                "" + kept.places().size());
        assertEquals(0, kept.places().get(0)[0]);
        kept.add(frame(0));
        assertEquals(1, kept.places().size());
    }

    private static PointFrame frame(int iteration) {
        return new PointFrame(
                1,
                iteration,
                28,
                Score.NONE,
                Score.NONE,
                true,
                false,
                false,
                0,
                List.of(),
                new float[] {iteration},
                new byte[0]);
    }
}
