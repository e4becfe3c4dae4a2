package backprop.weights.onnx;

import java.util.List;
import java.util.Optional;

/** Nodes that make one number of each channel: its mean. */
final class Averaging {
    private Averaging() {}

    static boolean isOfWholePicture(OnnxNode node, Layout layout, Constants constants) {
        if (layout.lengths().size() != 3) return false;
        if (node.type().equals("ReduceMean")) return isOverPixels(node, layout, constants);
        return layout.isPicture() && (node.type().equals("GlobalAveragePool") || isOneWindow(node, layout));
    }

    private static boolean isOverPixels(OnnxNode node, Layout layout, Constants constants) {
        Optional<List<Long>> axes = constants.setting(node, "axes", 1);
        List<Long> counted = axes.orElse(List.of()).stream()
                .map(axis -> axis < 0 ? axis + 4 : axis)
                .sorted()
                .toList();
        return counted.equals(layout.isPicture() ? List.of(2L, 3L) : List.of(1L, 2L));
    }

    private static boolean isOneWindow(OnnxNode node, Layout layout) {
        List<Long> picture =
                layout.lengths().subList(1, 3).stream().map(side -> (long) side).toList();
        boolean isPadded = node.wholes("pads").orElse(List.of()).stream().anyMatch(pad -> pad != 0);
        return node.wholes("kernel_shape").filter(picture::equals).isPresent() && !isPadded;
    }

    /** The lengths of what comes out: of PyTorch's pooling a picture of one pixel. */
    static Layout after(OnnxNode node, int channels) {
        boolean keeps = !node.type().equals("ReduceMean") || node.whole("keepdims", 1) != 0;
        return keeps ? Layout.of(channels, 1, 1) : Layout.of(channels);
    }
}
