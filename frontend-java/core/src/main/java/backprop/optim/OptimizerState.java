package backprop.optim;

import backprop.nn.Parameter;
import backprop.tensor.Matrix;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** One number for each place of each parameter, 0 at first: what an optimizer remembers of the gradients so far. */
final class OptimizerState {
    private final Map<Parameter, Matrix> numbers = new HashMap<>();

    Matrix of(Parameter parameter) {
        return numbers.computeIfAbsent(parameter, p -> {
            Matrix value = p.value();
            return value.workspace().allocate(value.rows(), value.columns());
        });
    }

    /** A copy of the numbers of each of these. */
    List<float[]> copy(List<Parameter> parameters) {
        return parameters.stream().map(p -> of(p).toArray()).toList();
    }

    /** Takes these instead. */
    void restore(List<Parameter> parameters, List<float[]> copies) {
        for (int i = 0; i < copies.size(); i++) of(parameters.get(i)).fill(copies.get(i));
    }

    /** The matrices stay: their memory would never be given back. */
    void clear() {
        for (Matrix matrix : numbers.values()) matrix.fill(new float[matrix.rows() * matrix.columns()]);
    }
}
