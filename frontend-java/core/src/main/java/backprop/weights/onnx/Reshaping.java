package backprop.weights.onnx;

import backprop.tensor.Shape;
import backprop.weights.onnx.OnnxException.Problem;
import java.util.ArrayList;
import java.util.List;

/** Nodes that move no number, or only from one way of having pictures to another. */
final class Reshaping {
    private final Constants constants;
    private final int batch;

    /** @param batch the length of the batch, where the graph fixes it */
    Reshaping(Constants constants, int batch) {
        this.constants = constants;
        this.batch = batch;
    }

    /**
     * What the node makes of the layout.
     *
     * @throws OnnxException for what the lab cannot do between two layers
     */
    Layout of(OnnxNode node, Layout from, LayerList layers) {
        if (node.type().equals("Transpose")) return transposed(node, from, layers);
        List<Integer> to =
                switch (node.type()) {
                    case "Flatten" -> flat(node, from);
                    case "Reshape" -> reshaped(node, from);
                    case "Squeeze" -> squeezed(node, from);
                    default -> unsqueezed(node, from);
                };
        boolean isPicture = to.size() > 1 && !layers.isEmpty();
        if (Layout.size(to) != from.size() || isPicture && !to.equals(picture(layers.shape(), from)))
            throw refusal(node, from, to);
        return from.with(to);
    }

    private static List<Integer> picture(Shape shape, Layout from) {
        return from.pixelsFirst()
                ? List.of(shape.height(), shape.width(), shape.channels())
                : List.of(shape.channels(), shape.height(), shape.width());
    }

    private static Layout transposed(OnnxNode node, Layout from, LayerList layers) {
        List<Long> order = node.wholes("perm").orElse(List.of());
        try {
            return from.transposed(order, layers.isEmpty());
        } catch (IllegalArgumentException e) {
            throw refusal(node, from, order);
        }
    }

    private static List<Integer> flat(OnnxNode node, Layout from) {
        if (node.whole("axis", 1) != 1) throw OnnxException.setting(node, "axis", node.whole("axis", 1));
        return List.of((int) from.size());
    }

    private List<Integer> reshaped(OnnxNode node, Layout from) {
        List<Long> target = constants.lengths(node, 1);
        boolean keepsBatch = target.size() > 1 && isBatch(target.get(0));
        if (!keepsBatch) throw refusal(node, from, target);
        List<Integer> to = new ArrayList<>();
        long known = 1;
        int open = -1;
        for (int i = 1; i < target.size(); i++) {
            long length = target.get(i);
            if (length == 0 && i <= from.lengths().size())
                length = from.lengths().get(i - 1);
            if (length == -1 && open < 0) open = i - 1;
            else if (length < 1 || length > Integer.MAX_VALUE) throw refusal(node, from, target);
            else known = Math.min(known * length, Integer.MAX_VALUE);
            to.add((int) length);
        }
        if (open >= 0) to.set(open, (int) Math.max(from.size() / known, 1));
        return to;
    }

    private boolean isBatch(long length) {
        return length == Constants.BATCH || length == -1 || length == 0 || length == batch;
    }

    private List<Integer> squeezed(OnnxNode node, Layout from) {
        List<Integer> to = new ArrayList<>();
        var axes = constants.setting(node, "axes", 1);
        int rank = from.lengths().size() + 1;
        for (int i = 0; i < from.lengths().size(); i++) {
            int axis = i + 1;
            boolean isNamed =
                    axes.isEmpty() || axes.get().stream().anyMatch(named -> named == axis || named == axis - rank);
            if (!isNamed || from.lengths().get(i) != 1) to.add(from.lengths().get(i));
        }
        return to.isEmpty() ? List.of(1) : to;
    }

    private List<Integer> unsqueezed(OnnxNode node, Layout from) {
        List<Integer> to = new ArrayList<>(from.lengths());
        List<Long> axes = constants.setting(node, "axes", 1).orElse(List.of());
        int rank = from.lengths().size() + 1 + axes.size();
        for (long named : axes.stream()
                .map(axis -> axis < 0 ? axis + rank : axis)
                .sorted()
                .toList()) {
            if (named < 1 || named > to.size() + 1 || to.size() > 3) throw refusal(node, from, axes);
            to.add((int) named - 1, 1);
        }
        return to;
    }

    private static OnnxException refusal(OnnxNode node, Layout from, List<?> to) {
        return OnnxException.about(
                Problem.RESHAPE,
                node.title(),
                node.type(),
                OnnxException.lengths(from.lengths()),
                OnnxException.lengths(to));
    }
}
