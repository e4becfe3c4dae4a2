package backprop.exercise;

import static org.junit.jupiter.api.Assertions.assertEquals;

import backprop.exercise.program.Program;
import backprop.exercise.program.Result;
import backprop.exercise.program.Tensor;
import backprop.exercise.program.Values;
import backprop.python.Script;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What the checker takes for right is so by another way: the derivative of Σ out · dout, by moving one number at a time. */
class CentralDifferencesTest {
    private static final double H = 1e-5;

    private final Inputs random = new Inputs();

    @Test
    void ofNumbers() throws IOException {
        Tensor x = random.ofManySizes(), y = random.ofManySizes(), dout = random.ofManySizes();
        require("mul", "MulLayer", List.of(), List.of(x, y), dout);
        require("add", "AddLayer", List.of(), List.of(x, y), dout);
        require("reuse", "Twice", List.of(), List.of(x), dout);
        require("reuse", "Shared", List.of(), List.of(x, y), dout);
    }

    @Test
    void ofActivations() throws IOException {
        require("relu", "ReLU", List.of(), List.of(random.normal(2, 3, 4)), random.normal(2, 3, 4));
        require("sigmoid", "Sigmoid", List.of(), List.of(random.normal(2, 3, 4)), random.normal(2, 3, 4));
    }

    @Test
    void ofMatrices() throws IOException {
        List<Tensor> parameters = List.of(random.normal(2, 3, 2), random.normal(2, 2));
        require("affine", "Affine", parameters, List.of(random.normal(2, 1, 3)), random.normal(2, 1, 2));
        require("affine-batch", "Affine", parameters, List.of(random.normal(2, 5, 3)), random.normal(2, 5, 2));
    }

    @Test
    void ofLossAndNormalisation() throws IOException {
        List<Tensor> scores = List.of(random.normal(2, 4, 3), random.oneHot(4, 3));
        require("softmax-with-loss", "SoftmaxWithLoss", List.of(), scores, Tensor.scalar(1));
        List<Tensor> gammaAndBeta = List.of(random.normal(2, 3), random.normal(2, 3));
        require(
                "batch-norm",
                "BatchNormalization",
                gammaAndBeta,
                List.of(random.normal(2, 5, 3)),
                random.normal(2, 5, 3));
    }

    @Test
    void ofPictures() throws IOException {
        List<Tensor> filters = List.of(random.normal(2, 3, 2, 3, 2), random.normal(2, 3));
        List<Tensor> pictures = List.of(random.normal(2, 2, 2, 5, 4));
        require("convolution", "Convolution", filters, pictures, random.normal(2, 2, 3, 3, 3), 2L, 1L);
        require("pooling", "MaxPooling", List.of(), pictures, random.normal(2, 2, 2, 2, 2), 3L, 2L, 2L);
    }

    private static void require(
            String exercise, String name, List<Tensor> parameters, List<Tensor> inputs, Tensor dout, Object... settings)
            throws IOException {
        Program program = Program.start(new Script(Rules.of(exercise).solution()), Map.of());
        Object layer = program.construct(List.of(name), List.of(), arguments(parameters, settings));
        program.call(layer, "forward", Values.of(inputs));
        Object gradients = program.call(layer, "backward", List.of(Values.of(dout)));
        List<Result> found = new ArrayList<>(Values.results(gradients, exercise.endsWith("loss") ? 1 : inputs.size()));
        for (int i = 0; i < found.size(); i++) {
            Tensor gradient = ((Result.Numbers) found.get(i)).tensor();
            for (int j = 0; j < gradient.size(); j++) {
                double slope = slope(program, name, arguments(parameters, settings), inputs, dout, i, j);
                assertEquals(
                        slope, gradient.values()[j], 1e-4 * Math.max(1, Math.abs(slope)), name + " " + i + " " + j);
            }
        }
    }

    private static List<Object> arguments(List<Tensor> parameters, Object[] settings) {
        List<Object> arguments = new ArrayList<>(Values.of(parameters));
        arguments.addAll(List.of(settings));
        return arguments;
    }

    private static double slope(
            Program program, String name, List<Object> arguments, List<Tensor> inputs, Tensor dout, int input, int j) {
        double[] sums = new double[2];
        for (int side = 0; side < 2; side++) {
            List<Tensor> moved = new ArrayList<>(inputs);
            double[] values = inputs.get(input).values().clone();
            values[j] += side == 0 ? H : -H;
            moved.set(input, new Tensor(inputs.get(input).shape(), values));
            Object layer = program.construct(List.of(name), List.of(), arguments);
            Tensor out = Values.tensor(program.call(layer, "forward", Values.of(moved)));
            for (int k = 0; k < out.size(); k++) sums[side] += out.values()[k] * dout.values()[k];
        }
        return (sums[0] - sums[1]) / (2 * H);
    }
}
