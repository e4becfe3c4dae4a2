package backprop.optim;

import java.util.List;

/**
 * What an optimizer remembers of the gradients so far, as a copy.
 *
 * @param numbers an array of rows × columns for each parameter, and after all of these the next kind of them
 * @param scalars what it counts for all parameters together
 */
public record OptimizerMemory(List<float[]> numbers, List<Double> scalars) {
    /** Of an optimizer that looks at the present gradient alone. */
    public static final OptimizerMemory NONE = new OptimizerMemory(List.of(), List.of());

    public OptimizerMemory {
        numbers = List.copyOf(numbers);
        scalars = List.copyOf(scalars);
    }
}
