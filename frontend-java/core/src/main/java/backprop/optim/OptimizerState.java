package backprop.optim;

import backprop.nn.Parameter;
import backprop.tensor.Matrix;
import java.util.HashMap;
import java.util.Map;

/** One number for each place of each parameter, 0 at first: what an optimizer remembers of the gradients so far. */
final class OptimizerState {
    private final Map<Parameter, Matrix> numbers = new HashMap<>();

    Matrix of(Parameter parameter) {
        return numbers.computeIfAbsent(parameter, p -> {
            Matrix value = p.value();
            return value.workspace().keep(value.rows(), value.columns());
        });
    }

    /** The matrices stay: their memory would never be given back. */
    void clear() {
        for (Matrix matrix : numbers.values()) matrix.fill(new float[matrix.rows() * matrix.columns()]);
    }
}
