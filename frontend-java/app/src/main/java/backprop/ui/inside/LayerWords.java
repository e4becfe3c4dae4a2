package backprop.ui.inside;

import backprop.nn.Affine;
import backprop.nn.Layer;
import backprop.nn.Relu;
import backprop.nn.Sigmoid;

/** What a layer is called, in both languages alike. */
final class LayerWords {
    private LayerWords() {}

    static String name(Layer layer) {
        if (layer instanceof Affine) return "Affine";
        if (layer instanceof Relu) return "ReLU";
        if (layer instanceof Sigmoid) return "Sigmoid";
        return "…";
    }

    /** The key of the formula by which a gradient goes back through it. */
    static String key(Layer layer) {
        if (layer instanceof Affine) return "affine";
        if (layer instanceof Relu) return "relu";
        if (layer instanceof Sigmoid) return "sigmoid";
        return "other";
    }
}
