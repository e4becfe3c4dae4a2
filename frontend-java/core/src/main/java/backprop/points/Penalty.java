package backprop.points;

import backprop.nn.Parameter;
import backprop.tensor.Matrix;
import java.util.List;

/** What is added to the loss for large weights, l1 · Σ|W| + l2/2 · ΣW², and its gradient. */
final class Penalty {
    private Penalty() {}

    static double loss(LearningSettings learning, List<Parameter> weights) {
        double sizes = 0, squares = 0;
        if (learning.hasPenalty()) {
            for (Parameter w : weights) {
                for (float value : w.toArray()) {
                    sizes += Math.abs(value);
                    squares += (double) value * value;
                }
            }
        }
        return learning.l1() * sizes + learning.l2() / 2 * squares;
    }

    static void addGradients(LearningSettings learning, List<Parameter> weights) {
        for (Parameter w : weights) {
            Matrix gradient = w.gradient();
            if (learning.l1() > 0) gradient.addSign(learning.l1(), w.value());
            if (learning.l2() > 0) gradient.addScaled(learning.l2(), w.value());
        }
    }
}
