package backprop.nn.architecture;

import java.util.List;

/** An array of numbers that a layer keeps, by name and shape: W1 of [784, 50], b1 of [50]. */
public record TensorSpec(String name, List<Integer> shape) {
    public long length() {
        long length = 1;
        for (int size : shape) length *= size;
        return length;
    }
}
