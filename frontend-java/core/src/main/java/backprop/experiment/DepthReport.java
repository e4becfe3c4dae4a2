package backprop.experiment;

import backprop.nn.Network;
import backprop.nn.architecture.Activation;
import backprop.tensor.Matrix;
import java.util.ArrayList;
import java.util.List;

/**
 * What came of a pass through a deep net and back.
 *
 * @param activations of each layer, the first one first: what it gave, behind its activation
 * @param gradients of the loss with respect to these
 * @param silent how many units of the last of the layers gave 0 for each row: for these rows they are dead
 */
public record DepthReport(Activation activation, List<Spread> activations, List<Spread> gradients, int silent) {
    /** Beyond this, sigmoid is within 2 % of 0 or 1, and tanh of −1 or 1: there both are flat. */
    private static final double EDGE = 0.02;

    /** More of the numbers than this, and a sentence speaks of it. */
    private static final double MANY = 0.3;

    private static final double FAR = 10;

    /** What is wrong with the activations of the last of the layers, if anything is. */
    public enum Finding {
        SATURATED,
        /** Sigmoid's numbers that say nothing lie around 0.5, */
        ALIKE,
        /** the others' around 0. */
        FADED,
        GROWN,
        HEALTHY
    }

    /** What becomes of the gradients from the last of the layers to the first. */
    public enum Flow {
        VANISHES,
        EXPLODES,
        STAYS
    }

    static DepthReport of(Network network, Activation activation) {
        List<Spread> activations = new ArrayList<>();
        List<Spread> gradients = new ArrayList<>();
        // Each affine layer is followed by its activation.
        for (int layer = 0; layer < DepthStudy.LAYERS; layer++) {
            activations.add(spread(network.output(2 * layer + 1)));
            gradients.add(spread(network.outputGradient(2 * layer + 1)));
        }
        return new DepthReport(activation, activations, gradients, silent(network.output(2 * DepthStudy.LAYERS - 1)));
    }

    private static Spread spread(Matrix layer) {
        return new Spread(layer.toArray(), layer.columns());
    }

    private static int silent(Matrix y) {
        int silent = 0;
        for (int unit = 0; unit < y.columns(); unit++) {
            int row = 0;
            while (row < y.rows() && y.get(row, unit) == 0) row++;
            if (row == y.rows()) silent++;
        }
        return silent;
    }

    public Spread last() {
        return activations.get(activations.size() - 1);
    }

    /** How many of the last layer's numbers lie where the activation is flat on both sides. */
    public double saturated() {
        return switch (activation) {
            case RELU -> 0;
            case SIGMOID -> last().below(EDGE) + last().above(1 - EDGE);
            case TANH -> last().below(2 * EDGE - 1) + last().above(1 - 2 * EDGE);
        };
    }

    public Finding finding() {
        double first = activations.get(0).betweenRows();
        double last = last().betweenRows();
        if (saturated() > MANY) return Finding.SATURATED;
        if (last * FAR < first) return activation == Activation.SIGMOID ? Finding.ALIKE : Finding.FADED;
        return last > FAR * first ? Finding.GROWN : Finding.HEALTHY;
    }

    /** How many times as large the first layer's gradient is as the last one's. */
    public double ratio() {
        return gradients.get(0).size() / gradients.get(gradients.size() - 1).size();
    }

    public Flow flow() {
        double ratio = ratio();
        return ratio * FAR < 1 ? Flow.VANISHES : ratio > FAR ? Flow.EXPLODES : Flow.STAYS;
    }
}
