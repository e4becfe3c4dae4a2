package backprop.ui.inside;

import backprop.nn.Affine;
import backprop.nn.BatchNormalization;
import backprop.nn.Dropout;
import backprop.nn.Layer;
import backprop.nn.Relu;
import backprop.nn.Sigmoid;
import backprop.nn.Tanh;

/** What a layer is called in formulas and texts. */
final class LayerWords {
    private LayerWords() {}

    /** In both languages alike. */
    static String name(Layer layer) {
        return switch (key(layer)) {
            case "affine" -> "Affine";
            case "relu" -> "ReLU";
            case "sigmoid" -> "Sigmoid";
            case "tanh" -> "tanh";
            case "normalization" -> "Batch Norm";
            case "dropout" -> "Dropout";
            default -> "…";
        };
    }

    /** The end of the key of what is said about it. */
    static String key(Layer layer) {
        if (layer instanceof Affine) return "affine";
        if (layer instanceof Relu) return "relu";
        if (layer instanceof Sigmoid) return "sigmoid";
        if (layer instanceof Tanh) return "tanh";
        if (layer instanceof BatchNormalization) return "normalization";
        if (layer instanceof Dropout) return "dropout";
        return "other";
    }
}
