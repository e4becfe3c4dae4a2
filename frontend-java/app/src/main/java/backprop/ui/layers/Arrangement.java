package backprop.ui.layers;

import backprop.layers.AffineExhibit;
import backprop.layers.LayerDemo;
import backprop.layers.MatrixSymbol;
import backprop.layers.ReluExhibit;
import backprop.layers.ScalarExhibit;
import backprop.layers.SigmoidExhibit;
import backprop.layers.SoftmaxExhibit;
import java.util.ArrayList;
import java.util.List;

/** A layer's matrices from left to right, with the signs between them. */
record Arrangement(LayerDemo exhibit, List<MatrixSymbol> order, List<String> signs) {
    /** @param id as the page names the layer */
    static Arrangement of(String id) {
        return switch (id) {
            case "mul" -> inOrder(ScalarExhibit.mul(), "·", "=");
            case "add" -> inOrder(ScalarExhibit.add(), "+", "=");
            case "relu" -> inOrder(new ReluExhibit(), "→");
            case "sigmoid" -> inOrder(new SigmoidExhibit(), "→");
            case "affine" -> inOrder(AffineExhibit.ofOneRow(), "·", "+", "=");
            case "affine-batch" -> inOrder(AffineExhibit.ofBatch(), "·", "+", "=");
            case "softmax" -> softmax(new SoftmaxExhibit());
            default -> throw new IllegalArgumentException("no layer is called " + id);
        };
    }

    private static Arrangement inOrder(LayerDemo exhibit, String... signs) {
        List<MatrixSymbol> order = new ArrayList<>(exhibit.operands());
        order.addAll(exhibit.results());
        return new Arrangement(exhibit, order, List.of(signs));
    }

    /** Scores, probabilities, the right answer beside them, loss. */
    private static Arrangement softmax(LayerDemo exhibit) {
        List<MatrixSymbol> in = exhibit.operands();
        List<MatrixSymbol> out = exhibit.results();
        return new Arrangement(exhibit, List.of(in.get(0), out.get(0), in.get(1), out.get(1)), List.of("→", "", "→"));
    }
}
