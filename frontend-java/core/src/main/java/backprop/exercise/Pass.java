package backprop.exercise;

import backprop.exercise.program.Tensor;
import java.util.List;

/**
 * A layer's forward and backward.
 *
 * @param parameters what its constructor takes
 * @param inputs what forward takes
 * @param dout what backward takes: the gradient with respect to the output
 */
record Pass(List<Tensor> parameters, List<Tensor> inputs, Tensor dout) {
    Pass withDout(Tensor other) {
        return new Pass(parameters, inputs, other);
    }

    Pass withInputs(List<Tensor> others) {
        return new Pass(parameters, others, dout);
    }

    /** The first input, N×D. */
    double[][] x() {
        return inputs.get(0).rows();
    }

    /** The gradient with respect to the output, N×M. */
    double[][] dy() {
        return dout.rows();
    }

    double[][] parameter(int index) {
        return parameters.get(index).rows();
    }

    double scalar(int input) {
        return inputs.get(input).value();
    }
}
