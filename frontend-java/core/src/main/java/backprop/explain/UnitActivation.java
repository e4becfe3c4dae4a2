package backprop.explain;

import backprop.tensor.Matrix;
import java.util.ArrayList;
import java.util.List;

/**
 * How a unit comes to its value: inputs times weights, their sum, the bias; then the values that the stage's layers make
 * of it in turn, the affine layer's first.
 */
public record UnitActivation(
        float[] inputs, float[] weights, float[] products, double sum, float bias, List<Float> values) {
    public static UnitActivation of(Trace trace, AffineBlock stage, int unit) {
        Matrix w = stage.weights(trace);
        float[] inputs = stage.input(trace).toArray();
        float[] weights = new float[inputs.length];
        float[] products = new float[inputs.length];
        double sum = 0;
        for (int i = 0; i < inputs.length; i++) {
            weights[i] = w.get(i, unit);
            products[i] = inputs[i] * weights[i];
            sum += (double) inputs[i] * weights[i];
        }
        List<Float> values = new ArrayList<>();
        for (int i = stage.first(); i < stage.end(); i++) {
            values.add(trace.output(i).get(0, unit));
        }
        return new UnitActivation(
                inputs, weights, products, sum, stage.biases(trace).get(0, unit), values);
    }

    /** What leaves the stage. */
    public float value() {
        return values.get(values.size() - 1);
    }
}
