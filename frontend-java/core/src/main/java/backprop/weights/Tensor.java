package backprop.weights;

import java.util.List;
import java.util.stream.Collectors;

/** A named array of floats, row-major, such as W1 of shape 784×50. The values are handed over, not copied. */
public record Tensor(String name, List<Integer> shape, float[] values) {
    /** @throws IllegalArgumentException if a length is negative, or the shape is of another number of values */
    public Tensor {
        shape = List.copyOf(shape);
        long count = 1;
        for (int length : shape) {
            if (length < 0)
                throw new IllegalArgumentException(name + " has a negative length in its shape " + text(shape));
            count = Math.min(count * length, 1L << 32);
        }
        if (count != values.length) {
            throw new IllegalArgumentException(
                    name + " has the shape " + text(shape) + ", but " + values.length + " values");
        }
    }

    /** As Python writes it: [784, 50]. A list's own toString would bring that of all classes into each script. */
    static String text(List<Integer> shape) {
        return shape.stream().map(length -> Integer.toString(length)).collect(Collectors.joining(", ", "[", "]"));
    }
}
