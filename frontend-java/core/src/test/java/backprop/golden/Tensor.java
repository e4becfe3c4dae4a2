package backprop.golden;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import backprop.tensor.Matrix;
import backprop.tensor.Workspace;
import java.util.Arrays;

/** A tensor of the golden files; as a matrix it has its first axis down and all others across. A vector is one row. */
public record Tensor(int[] shape, double[] data) {
    public int rows() {
        return shape.length < 2 ? 1 : shape[0];
    }

    public int columns() {
        return data.length / rows();
    }

    public double[][] array() {
        double[][] array = new double[rows()][];
        for (int i = 0; i < rows(); i++) array[i] = Arrays.copyOfRange(data, i * columns(), (i + 1) * columns());
        return array;
    }

    public Tensor rows(int from, int to) {
        return new Tensor(new int[] {to - from, columns()}, Arrays.copyOfRange(data, from * columns(), to * columns()));
    }

    public float[] floats() {
        float[] floats = new float[data.length];
        for (int i = 0; i < floats.length; i++) floats[i] = (float) data[i];
        return floats;
    }

    public Matrix in(Workspace home) {
        return home.allocate(rows(), columns(), floats());
    }

    public void assertMet(Matrix actual, double tolerance, String what) {
        assertEquals(rows() + "×" + columns(), actual.toString(), what);
        float[] floats = actual.toArray();
        double[] doubles = new double[floats.length];
        for (int i = 0; i < doubles.length; i++) doubles[i] = floats[i];
        assertMet(doubles, tolerance, what);
    }

    public void assertMet(double[][] actual, double tolerance, String what) {
        assertEquals(rows(), actual.length, what);
        assertMet(Arrays.stream(actual).flatMapToDouble(Arrays::stream).toArray(), tolerance, what);
    }

    /** The tolerance is relative to the largest magnitude of the tensor. */
    public void assertMet(double[] actual, double tolerance, String what) {
        assertEquals(data.length, actual.length, what);
        double largest = Arrays.stream(data).map(Math::abs).max().orElseThrow();
        for (int i = 0; i < data.length; i++) {
            double difference = Math.abs(actual[i] - data[i]);
            assertTrue(difference <= tolerance * largest, what + "[" + i + "]: " + actual[i] + " is not " + data[i]);
        }
    }
}
