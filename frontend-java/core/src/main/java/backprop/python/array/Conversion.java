package backprop.python.array;

import backprop.python.value.Integers;
import backprop.python.value.Meter;
import backprop.python.value.Problem;
import backprop.python.value.PySequence;
import backprop.python.value.Scalar;
import backprop.python.value.Types;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/** From Python's numbers and nested sequences to arrays and back. */
public final class Conversion {
    private static final int MOST_DIMENSIONS = 32;

    private final Meter meter;
    private final Copies copies;

    public Conversion(Meter meter) {
        this.meter = meter;
        copies = new Copies(meter);
    }

    /**
     * The array itself, or what np.array makes of a number or of nested lists.
     *
     * @throws backprop.python.value.Raise ValueError for rows of different lengths, TypeError for what is no number
     */
    public NdArray array(Object value) {
        if (value instanceof NdArray array) return array;
        NdArray number = number(value);
        if (number != null) return number;
        if (!(value instanceof PySequence sequence)) throw Problem.NO_NUMBERS.raise(Types.name(value));
        if (sequence.size() == 0) return NdArray.zeros(meter, DType.FLOAT64, 0);
        List<NdArray> parts = new ArrayList<>();
        for (Object item : sequence) {
            meter.step();
            parts.add(array(item));
        }
        return joined(parts);
    }

    /** A float64, int64 or bool array without axes; null for what is no number. */
    public static NdArray number(Object value) {
        if (value instanceof Double number) return NdArray.of(new double[] {number});
        if (value instanceof Long whole) return NdArray.of(new long[] {whole});
        if (value instanceof Boolean truth) return NdArray.of(new boolean[] {truth});
        if (value instanceof Scalar scalar) return number(scalar.toPython());
        if (value instanceof BigInteger big) return NdArray.of(new double[] {Integers.toDouble(big)});
        return null;
    }

    private NdArray joined(List<NdArray> parts) {
        int[] shape = parts.get(0).ownShape();
        DType type = DType.BOOL;
        for (NdArray part : parts) {
            type = type.promote(part.dtype());
            if (!java.util.Arrays.equals(shape, part.ownShape())) throw inhomogeneous(parts);
        }
        if (shape.length + 1 > MOST_DIMENSIONS) throw Problem.TOO_MANY_DIMENSIONS.raise("" + MOST_DIMENSIONS);
        NdArray result = NdArray.zeros(meter, type, Shape.insert(shape, 0, parts.size()));
        for (int i = 0; i < parts.size(); i++) copies.assign(result.row(i), parts.get(i));
        return result;
    }

    private static RuntimeException inhomogeneous(List<NdArray> parts) {
        int[] common = parts.get(0).ownShape();
        int axes = common.length;
        for (NdArray part : parts) {
            int same = 0;
            while (same < Math.min(axes, part.dimensions()) && part.length(same) == common[same]) same++;
            axes = same;
        }
        int[] detected = Shape.insert(java.util.Arrays.copyOf(common, axes), 0, parts.size());
        return Problem.INHOMOGENEOUS.raise("" + detected.length, tupleText(detected));
    }

    private static String tupleText(int[] shape) {
        return Shape.text(shape).replace(",", ", ").replace(", )", ",)");
    }

    /** The only element of an array without axes as a scalar; every other array as it is. */
    public static Object unwrapped(NdArray array) {
        return array.dimensions() == 0 ? array.scalar() : array;
    }

    /** A shape, given as a whole number or as a sequence of such. */
    public static int[] shape(Object value) {
        if (!(value instanceof PySequence) && !(value instanceof NdArray)) return new int[] {length(value)};
        if (value instanceof NdArray array) {
            int[] shape = new int[array.size()];
            for (int i = 0; i < shape.length; i++) shape[i] = length(array.scalar(i));
            return shape;
        }
        PySequence sequence = (PySequence) value;
        int[] shape = new int[sequence.size()];
        for (int i = 0; i < shape.length; i++) shape[i] = length(sequence.get(i));
        return shape;
    }

    private static int length(Object value) {
        if (Integers.index(value) == null) throw Problem.NOT_AN_INTEGER.raise(Types.name(value));
        return Integers.toInt(value);
    }
}
