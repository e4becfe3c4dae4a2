package backprop.ui.layers;

import backprop.layers.AffineDemo;
import backprop.layers.Cell;
import backprop.layers.ConvolutionDemo;
import backprop.layers.Im2colDemo;
import backprop.layers.LayerDemo;
import backprop.layers.MatrixSymbol;
import backprop.layers.PoolingDemo;
import backprop.layers.ReluDemo;
import backprop.layers.ScalarDemo;
import backprop.layers.SigmoidDemo;
import backprop.layers.SoftmaxDemo;
import backprop.layers.TwoLayerDemo;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A layer's matrices from left to right, each with what stands below it, and the signs between them; before a sign that begins with
 * BREAK begins another line.
 *
 * @param first the entry whose formula is written out when the page opens
 * @param broken the same with a mistake, to be compared
 */
record Arrangement(
        LayerDemo exhibit,
        List<List<MatrixSymbol>> columns,
        List<String> signs,
        Cell first,
        Optional<LayerDemo> broken) {
    static final String BREAK = "\n";

    /** @param id as the page names the layer */
    static Arrangement of(String id) {
        return switch (id) {
            case "mul" -> withGradients(ScalarDemo.mul(), "·", "=");
            case "add" -> withGradients(ScalarDemo.add(), "+", "=");
            case "relu" -> withGradients(new ReluDemo(), "→");
            case "sigmoid" -> withGradients(new SigmoidDemo(), "→");
            case "affine" -> withGradients(AffineDemo.ofOneRow(), "·", "+", "=");
            case "affine-batch" -> withGradients(AffineDemo.ofBatch(), "·", "+", "=");
            case "softmax" -> softmax(new SoftmaxDemo());
            case "two-layer-net" -> net(new TwoLayerDemo());
            case "convolution" -> forward(ConvolutionDemo.plain(), "∗", "+", "=");
            case "channels" -> channels(ConvolutionDemo.ofChannels());
            case "im2col" -> im2col(Im2colDemo.sound(), false);
            case "convolution-backward" ->
                withGradients(ConvolutionDemo.sized(), "∗", "+", "=").beginningInside();
            case "col2im" -> im2col(Im2colDemo.sound(), true).beginningInside().against(Im2colDemo.broken());
            case "pooling" -> withGradients(new PoolingDemo(), "→").beginningWithOutput();
            default -> throw new IllegalArgumentException("no layer is called " + id);
        };
    }

    private static Arrangement withGradients(LayerDemo exhibit, String... signs) {
        return new Arrangement(
                exhibit, gradientsBelow(inOrder(exhibit)), List.of(signs), corner(exhibit), Optional.empty());
    }

    private static Arrangement forward(LayerDemo exhibit, String... signs) {
        List<List<MatrixSymbol>> columns =
                inOrder(exhibit).stream().map(List::of).toList();
        return new Arrangement(exhibit, columns, List.of(signs), corner(exhibit), Optional.empty())
                .beginningWithOutput();
    }

    private static List<MatrixSymbol> inOrder(LayerDemo exhibit) {
        List<MatrixSymbol> order = new ArrayList<>(exhibit.operands());
        order.addAll(exhibit.results());
        return order;
    }

    private static List<List<MatrixSymbol>> gradientsBelow(List<MatrixSymbol> order) {
        return order.stream().map(each -> List.of(each, each.gradient())).toList();
    }

    private static Cell corner(LayerDemo exhibit) {
        return exhibit.operands().get(0).gradient().at(0, 0);
    }

    /** Scores, probabilities, the right answer beside them, loss. */
    private static Arrangement softmax(LayerDemo exhibit) {
        List<MatrixSymbol> in = exhibit.operands();
        List<MatrixSymbol> out = exhibit.results();
        List<MatrixSymbol> order = List.of(in.get(0), out.get(0), in.get(1), out.get(1));
        return new Arrangement(
                exhibit, gradientsBelow(order), List.of("→", "", "→"), corner(exhibit), Optional.empty());
    }

    /** The first affine layer and ReLU; below them the second one and the loss. */
    private static Arrangement net(TwoLayerDemo exhibit) {
        List<String> signs = List.of("·", "+", "=", "→", BREAK + "·", "+", "=", "→", "", "→");
        Cell last = exhibit.computed()
                .get(exhibit.computed().indexOf(exhibit.outputs().get(0)) + 1)
                .at(0, 0);
        return new Arrangement(exhibit, gradientsBelow(exhibit.order()), signs, last, Optional.empty());
    }

    /** The channels below each other; to the right of them a row for each filter, with its map at the end. */
    private static Arrangement channels(LayerDemo exhibit) {
        List<MatrixSymbol> in = exhibit.operands();
        List<List<MatrixSymbol>> columns = List.of(
                in.subList(0, 2),
                List.of(in.get(2), in.get(4)),
                List.of(in.get(3), in.get(5)),
                in.subList(6, 8),
                exhibit.results());
        return new Arrangement(exhibit, columns, List.of("∗", "", "+", "="), corner(exhibit), Optional.empty())
                .beginningWithOutput();
    }

    private static Arrangement im2col(LayerDemo exhibit, boolean backward) {
        List<MatrixSymbol> in = exhibit.operands();
        List<MatrixSymbol> out = exhibit.results();
        List<MatrixSymbol> order = List.of(in.get(0), out.get(0), in.get(1), in.get(2), out.get(1));
        List<List<MatrixSymbol>> columns =
                backward ? gradientsBelow(order) : order.stream().map(List::of).toList();
        List<String> signs = List.of("→", "·", "+", "=");
        return new Arrangement(exhibit, columns, signs, corner(exhibit), Optional.empty()).beginningWithOutput();
    }

    private Arrangement beginningWithOutput() {
        return new Arrangement(exhibit, columns, signs, exhibit.outputs().get(0).at(0, 0), broken);
    }

    /** With the gradient of a pixel that has others all around it. */
    private Arrangement beginningInside() {
        return new Arrangement(
                exhibit, columns, signs, exhibit.operands().get(0).gradient().at(1, 1), broken);
    }

    private Arrangement against(LayerDemo other) {
        return new Arrangement(exhibit, columns, signs, first, Optional.of(other));
    }

    /** What stands at the top, from left to right. */
    List<MatrixSymbol> order() {
        return columns.stream().map(column -> column.get(0)).toList();
    }

    /** Whether anything stands below. */
    boolean isDouble() {
        return columns.stream().anyMatch(column -> column.size() > 1);
    }
}
