package backprop.layers;

import backprop.naive.SlidingWindow;
import backprop.tensor.Shape;

/**
 * A convolution of M filters with F×F windows (stride 1, no padding) on C channels of H×H pixels, and the Affine layer with as
 * many inputs and outputs: how many parameters each learns, and how many products a picture costs.
 */
public record ParameterCount(int channels, int side, int filters, int window) {
    private SlidingWindow places() {
        return new SlidingWindow(new Shape(channels, side, side), window, window, 1, 0);
    }

    public int outputSide() {
        return places().rows();
    }

    private int outputs() {
        return filters * places().places();
    }

    public int convolutionWeights() {
        return filters * places().size();
    }

    public int convolutionBiases() {
        return filters;
    }

    public int convolution() {
        return convolutionWeights() + convolutionBiases();
    }

    /** A weight is used at every place. */
    public int convolutionProducts() {
        return convolutionWeights() * places().places();
    }

    /** Used once each. */
    public int affineWeights() {
        return places().picture().size() * outputs();
    }

    public int affineBiases() {
        return outputs();
    }

    public int affine() {
        return affineWeights() + affineBiases();
    }
}
