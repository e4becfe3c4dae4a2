package backprop.points;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import backprop.math.Rng;
import backprop.nn.Initialization;
import backprop.nn.architecture.Activation;
import backprop.optim.OptimizerKind;
import backprop.tensor.JavaKernels;
import backprop.tensor.Workspace;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PointRunTest {
    private static PointRun run(PointSettings settings) {
        return new PointRun(new Workspace(new JavaKernels()), settings);
    }

    @Test
    void aResetGoesTheSameWayAgain() {
        PointRun run = run(Preset.of(DataKind.MOONS).settings());
        for (int i = 0; i < 50; i++) run.step();
        float[] first = run.network().values().get(0);
        run.restart();
        assertEquals(0, run.iteration());
        for (int i = 0; i < 50; i++) run.step();
        assertArrayEquals(first, run.network().values().get(0));
    }

    @Test
    void oneOutputWithASigmoidLearnsAsTwoWithSoftmaxDo() {
        PointSettings settings = Preset.of(DataKind.CIRCLE).settings();
        NetSettings net = settings.net();
        PointRun run = run(settings.with(
                new NetSettings(net.features(), net.hidden(), net.activation(), net.initialization(), true)));
        for (int i = 0; i < 100 * run.perEpoch(); i++) run.step();
        assertEquals(1, run.network().architecture().outputs());
        assertTrue(run.testScore().accuracy() > 0.95);
    }

    @Test
    void manyClassesAreLearned() {
        PointSettings settings = PointLink.read(Map.of("data", "gauss", "classes", "5", "net", "2-6-5"));
        PointRun run = run(settings);
        for (int i = 0; i < 60 * run.perEpoch(); i++) run.step();
        assertTrue(run.testScore().accuracy() > 0.95, "" + run.testScore());
    }

    @Test
    void aRateThatIsTooHighDivergesAndStops() {
        PointSettings settings = Preset.of(DataKind.CIRCLE).settings();
        NetSettings net = new NetSettings(
                List.of(Feature.X1, Feature.SQUARE1), List.of(8, 8), Activation.RELU, Initialization.HE, false);
        PointRun run = run(settings.with(net).with(new LearningSettings(OptimizerKind.SGD, 1e20, 10, 0, 0, 1)));
        for (int i = 0; i < 500; i++) run.step();
        assertTrue(run.hasDiverged());
        int stopped = run.iteration();
        run.step();
        assertEquals(stopped, run.iteration());
        run.restart();
        assertFalse(run.hasDiverged());
    }

    @Test
    void unitsThatAreSilentEverywhereAreDead() {
        PointSettings settings = Preset.of(DataKind.CIRCLE).settings();
        NetSettings net =
                new NetSettings(List.of(Feature.X1, Feature.X2), List.of(2), Activation.RELU, Initialization.HE, false);
        PointRun run = run(settings.with(net));
        run.set(new Connection(1, 1, Connection.BIAS), -1000);
        run.trainingScore();
        assertEquals(List.of(UnitState.ALIVE, UnitState.DEAD), run.unitStates());
    }

    @ParameterizedTest
    @EnumSource(Activation.class)
    void aSurfaceIsWhatThePassSays(Activation activation) {
        NetSettings net =
                new NetSettings(List.of(Feature.X1, Feature.X2), List.of(3, 2), activation, Initialization.HE, false);
        PointRun run = run(Preset.of(DataKind.SPIRAL).settings().with(net));
        Surfaces surfaces = new Surfaces(run);
        assertEquals(7, surfaces.units());
        byte[] bytes = new byte[surfaces.units() * Surfaces.SIZE + 3];
        surfaces.write(bytes, 3);
        PointLens lens = new PointLens(new Workspace(new JavaKernels()), run.settings());
        lens.weights(run.weights());
        int cell = 7012;
        PointPass pass = lens.pass(Plane.x1(cell % 100, 100), Plane.x2(cell / 100, 100), 0);
        int probability = bytes[3 + 5 * Surfaces.SIZE + cell] & 255;
        assertEquals(pass.values()[3][0], probability / 255.0, 0.003);
        int hidden = bytes[3 + Surfaces.SIZE + cell] & 255;
        if (activation == Activation.TANH) assertEquals(pass.values()[1][1], hidden / 127.5 - 1, 0.005);
        if (activation == Activation.SIGMOID) assertEquals(pass.values()[1][1], hidden / 255.0, 0.003);
        if (activation == Activation.RELU) assertEquals(pass.values()[1][1] > 0.2, hidden > 129);
    }

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"OWN", "FUNCTION"})
    void pointsWithoutNoiseKeepToThePlaneAndToTheirClasses(DataKind kind) {
        for (int classes = 2; classes <= kind.mostClasses(); classes++) {
            PointSet points = new PointGenerator(new Rng(classes), classes, x -> 0).draw(kind, 500, 0);
            int[] counts = new int[classes];
            for (int i = 0; i < 500; i++) {
                counts[points.labels()[i]]++;
                assertTrue(Math.abs(points.x1()[i]) <= 6 && Math.abs(points.x2()[i]) <= 6);
                if (kind == DataKind.XOR) assertEquals(points.labels()[i] == 1, points.x1()[i] * points.x2()[i] > 0);
            }
            for (int count : counts) assertTrue(count >= 500 / classes);
        }
    }

    @Test
    void aFunctionPartsThePlane() {
        PointSettings settings = PointLink.read(Map.of("data", "function", "f", "x₁^2/4 - 2"));
        PointSet points = settings.data().draw().training();
        for (int i = 0; i < points.size(); i++) {
            double x = points.x1()[i];
            assertEquals(points.x2()[i] > x * x / 4 - 2, points.labels()[i] == 1);
        }
        assertTrue(Boundary.read("2*y") instanceof Boundary.OtherName other
                && other.name().equals("y"));
        assertTrue(Boundary.read("2*(x") instanceof Boundary.Failure);
    }
}
