package backprop.exercise.program;

import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.Collectors;

/** Numbers, row by row, with their shape: () for a single one, (M) for a row, (N, M) for a matrix. */
public record Tensor(List<Integer> shape, double[] values) {
    /** @throws IllegalArgumentException if the shape does not hold so many numbers */
    public Tensor {
        shape = List.copyOf(shape);
        int size = shape.stream().mapToInt(Integer::intValue).reduce(1, Math::multiplyExact);
        if (size != values.length) throw new IllegalArgumentException(shape + " does not hold " + values.length);
    }

    public static Tensor scalar(double value) {
        return new Tensor(List.of(), new double[] {value});
    }

    /** A matrix (N×M), copied. */
    public static Tensor matrix(double[][] rows) {
        double[] values = Arrays.stream(rows).flatMapToDouble(Arrays::stream).toArray();
        return new Tensor(List.of(rows.length, rows[0].length), values);
    }

    /** The numbers of a matrix of one row, as an array with one axis; copied. */
    public static Tensor vector(double[][] row) {
        return new Tensor(List.of(row[0].length), row[0].clone());
    }

    public int size() {
        return values.length;
    }

    /** The number of an array that has one. */
    public double value() {
        return values[0];
    }

    /** As a matrix, copied; an array with one axis becomes its only row, and so does a single number. */
    public double[][] rows() {
        int columns = shape.isEmpty() ? 1 : shape.get(shape.size() - 1);
        double[][] rows = new double[columns == 0 ? 0 : size() / columns][];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = Arrays.copyOfRange(values, i * columns, (i + 1) * columns);
        }
        return rows;
    }

    /** f of each number. */
    public Tensor map(DoubleUnaryOperator f) {
        return new Tensor(shape, Arrays.stream(values).map(f).toArray());
    }

    /** f of each two numbers at the same place of two arrays of one shape. */
    public Tensor zip(Tensor other, DoubleBinaryOperator f) {
        double[] zipped = new double[size()];
        for (int i = 0; i < zipped.length; i++) zipped[i] = f.applyAsDouble(values[i], other.values[i]);
        return new Tensor(shape, zipped);
    }

    /** As an array with one axis. */
    public Tensor flat() {
        return new Tensor(List.of(size()), values);
    }

    /** The largest, without its sign; 0 if there is none. */
    public double largest() {
        double largest = 0;
        for (double value : values) largest = Math.max(largest, Math.abs(value));
        return largest;
    }

    /** Its shape as Python writes it: (), (3,), (3, 2). */
    public String shapeText() {
        if (shape.size() == 1) return "(" + shape.get(0) + ",)";
        return shape.stream().map(String::valueOf).collect(Collectors.joining(", ", "(", ")"));
    }
}
