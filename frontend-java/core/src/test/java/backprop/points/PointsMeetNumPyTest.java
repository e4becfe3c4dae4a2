package backprop.points;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import backprop.nn.Initialization;
import backprop.nn.architecture.Activation;
import backprop.optim.OptimizerKind;
import backprop.tensor.JavaKernels;
import backprop.tensor.Workspace;
import com.google.gson.Gson;
import com.google.gson.JsonObject;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Against golden/points.py: a net of 2-4-3 with softmax, one of 2-4-1 with sigmoid, on ten points. */
class PointsMeetNumPyTest {
    private static final double CLOSE = 2e-6;

    private record Case(
            double[][] weights, double[][] x, int[] labels, double loss, double[][] gradients, Point point) {}

    private record Point(
            double loss,
            double[][] sums,
            double[][] values,
            double[] activationGradients,
            double[][] sumGradients,
            double[][] gradients,
            double rate,
            double lossAfter) {}

    private static Case read(String name) throws Exception {
        try (Reader reader = new InputStreamReader(
                PointsMeetNumPyTest.class.getResourceAsStream("/golden/points.json"), StandardCharsets.UTF_8)) {
            Gson gson = new Gson();
            return gson.fromJson(gson.fromJson(reader, JsonObject.class).get(name), Case.class);
        }
    }

    private static PointLens lens(Case golden, boolean single) {
        int n = golden.labels().length;
        double[] x1 = new double[n];
        double[] x2 = new double[n];
        for (int i = 0; i < n; i++) {
            x1[i] = golden.x()[i][0];
            x2[i] = golden.x()[i][1];
        }
        PointSet points = new PointSet(x1, x2, golden.labels(), single ? 2 : 3);
        DataSettings data = new DataSettings(DataKind.OWN, 2, n, 0, 0, 1, "", points);
        NetSettings net = new NetSettings(
                List.of(Feature.X1, Feature.X2), List.of(4), Activation.TANH, Initialization.XAVIER, single);
        PointLens lens = new PointLens(
                new Workspace(new JavaKernels()),
                new PointSettings(data, net, new LearningSettings(OptimizerKind.SGD, 0.1, 10, 0, 0, 1)));
        lens.weights(flat(golden.weights()));
        return lens;
    }

    private static float[] flat(double[][] parts) {
        int length = 0;
        for (double[] part : parts) length += part.length;
        float[] all = new float[length];
        int at = 0;
        for (double[] part : parts) for (double each : part) all[at++] = (float) each;
        return all;
    }

    @ParameterizedTest
    @ValueSource(strings = {"softmax", "sigmoid"})
    void aPointGoesForwardAndBackAsInNumPy(String name) throws Exception {
        Case golden = read(name);
        PointPass pass =
                lens(golden, name.equals("sigmoid")).pass(golden.x()[0][0], golden.x()[0][1], golden.labels()[0]);
        Point point = golden.point();
        assertEquals(point.loss(), pass.loss(), CLOSE);
        for (int layer = 1; layer <= 2; layer++) {
            assertArrayEquals(point.sums()[layer - 1], pass.sums()[layer], 1e-5);
            assertArrayEquals(point.values()[layer - 1], pass.values()[layer], CLOSE);
            assertArrayEquals(point.sumGradients()[layer - 1], pass.sumGradients()[layer], CLOSE);
            double[] dw = point.gradients()[2 * layer - 2];
            int units = pass.values()[layer].length;
            for (int i = 0; i < dw.length; i++)
                assertEquals(dw[i], pass.gradient(new Connection(layer, i % units, i / units)), 1e-5);
            for (int unit = 0; unit < units; unit++)
                assertEquals(
                        point.gradients()[2 * layer - 1][unit],
                        pass.gradient(new Connection(layer, unit, Connection.BIAS)),
                        CLOSE);
        }
        assertArrayEquals(point.activationGradients(), pass.gradients()[1], CLOSE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"softmax", "sigmoid"})
    void theCurveAlongAWeightHasItsGradientAsSlope(String name) throws Exception {
        Case golden = read(name);
        PointLens lens = lens(golden, name.equals("sigmoid"));
        int outputs = golden.weights()[3].length;
        for (int i = 0; i < golden.weights()[2].length; i++) {
            Connection place = new Connection(2, i % outputs, i / outputs);
            double weight = lens.weight(place);
            WeightCurve curve = lens.along(place, weight - 1, weight + 1, 41);
            assertEquals(golden.loss(), curve.loss(), CLOSE);
            assertEquals(golden.gradients()[2][i], curve.gradient(), CLOSE);
            assertEquals(curve.loss(), curve.losses()[20], CLOSE);
            double difference = (curve.losses()[21] - curve.losses()[19]) / (curve.weights()[21] - curve.weights()[19]);
            assertEquals(curve.gradient(), difference, 2e-3);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"softmax", "sigmoid"})
    void aStepOfOnePointBendsTheSurfaceAndIsTakenBack(String name) throws Exception {
        Case golden = read(name);
        PointLens lens = lens(golden, name.equals("sigmoid"));
        Point point = golden.point();
        double x1 = golden.x()[0][0];
        double x2 = golden.x()[0][1];
        Bend bend = lens.bend(x1, x2, golden.labels()[0], point.rate());
        assertEquals(point.loss(), bend.lossBefore(), CLOSE);
        assertEquals(point.lossAfter(), bend.lossAfter(), CLOSE);
        assertEquals(point.loss(), lens.pass(x1, x2, golden.labels()[0]).loss(), CLOSE);
        assertArrayEquals(bend.before(), lens.surface(golden.labels()[0]));
    }

    @ParameterizedTest
    @ValueSource(strings = {"softmax", "sigmoid"})
    void theSlopesAreThoseOfTheSurface(String name) throws Exception {
        Case golden = read(name);
        PointLens lens = lens(golden, name.equals("sigmoid"));
        for (int output = 0; output < golden.weights()[3].length; output++) {
            int label = name.equals("sigmoid") ? 1 : output;
            double[] slopes = lens.slopes(2, output, 20);
            float[] surface = lens.surface(label);

            for (int cell = 1; cell < 19; cell++) {
                double x = Plane.x1(cell, 20);
                double h = 1e-2;
                double right = probability(lens, x + h, x, label);
                double left = probability(lens, x - h, x, label);
                int at = 2 * ((19 - cell) * 20 + cell);
                assertEquals((right - left) / (2 * h), slopes[at], 2e-3);
            }
            assertEquals(surface[0], probability(lens, Plane.x1(0, 100), Plane.x2(0, 100), label), CLOSE);
        }
    }

    private static double probability(PointLens lens, double x1, double x2, int label) {
        PointPass pass = lens.pass(x1, x2, label);
        double[] y = pass.values()[2];
        return y.length == 1 ? y[0] : y[label];
    }
}
