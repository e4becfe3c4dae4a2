package backprop.optim;

import backprop.nn.Parameter;
import java.util.HashMap;
import java.util.Map;

/** One number for each place of each parameter, 0 at first: what an optimizer remembers of the gradients so far. */
final class Memory {
    private final Map<Parameter, float[]> numbers = new HashMap<>();

    /** Laid out as the parameter's data are. */
    float[] of(Parameter parameter) {
        return numbers.computeIfAbsent(parameter, p -> new float[places(p)]);
    }

    static int places(Parameter parameter) {
        return parameter.value().rows() * parameter.value().rowStride();
    }

    void clear() {
        numbers.clear();
    }
}
