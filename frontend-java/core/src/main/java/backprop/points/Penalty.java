package backprop.points;

import backprop.nn.Parameter;
import backprop.tensor.Matrix;
import java.util.List;

/** What is added to the loss for large weights, l1 · Σ|W| + l2/2 · ΣW², and its gradient. */
final class Penalty {
    private Penalty() {}

    static void addGradients(LearningSettings learning, List<Parameter> weights) {
        for (Parameter w : weights) {
            Matrix gradient = w.gradient();
            if (learning.l1() > 0) gradient.addSign(learning.l1(), w.value());
            if (learning.l2() > 0) gradient.addScaled(learning.l2(), w.value());
        }
    }
}
