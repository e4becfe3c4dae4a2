package backprop.weights.onnx;

import backprop.weights.onnx.OnnxException.Problem;
import java.util.ArrayList;
import java.util.List;

/** A node that computes with lengths, such as those by which PyTorch says "a row of each picture": (batch, −1). */
final class LengthNode {
    private static final int MOST = 100;

    private final Constants known;
    private final OnnxNode node;

    LengthNode(Constants known, OnnxNode node) {
        this.known = known;
        this.node = node;
    }

    /** @throws OnnxException for a kind of node that is not expected among lengths */
    List<Long> value() {
        return switch (node.type()) {
            case "Identity", "Cast", "Unsqueeze", "Squeeze", "Reshape" -> known.lengths(node, 0);
            case "Gather" -> gather();
            case "Concat" -> concat();
            case "Slice" -> slice();
            default -> throw OnnxException.node(Problem.OPERATION, node);
        };
    }

    private List<Long> gather() {
        List<Long> from = known.lengths(node, 0), picked = new ArrayList<>();
        for (long i : known.lengths(node, 1)) picked.add(from.get(index(i, from.size() - 1, from.size())));
        return picked;
    }

    private List<Long> concat() {
        List<Long> all = new ArrayList<>();
        for (int i = 0; i < node.inputs().size(); i++) {
            all.addAll(known.lengths(node, i));
            if (all.size() > MOST) throw OnnxException.node(Problem.OPERATION, node);
        }
        return all;
    }

    private List<Long> slice() {
        List<Long> from = known.lengths(node, 0);
        List<Long> start = known.setting(node, "starts", 1).orElse(List.of());
        List<Long> end = known.setting(node, "ends", 2).orElse(List.of());
        boolean isStepped = node.input(4).isPresent() && !known.lengths(node, 4).equals(List.of(1L));
        if (start.size() != 1 || end.size() != 1 || isStepped) throw OnnxException.node(Problem.OPERATION, node);
        int first = index(start.get(0), from.size(), from.size());
        int behind = index(Math.min(end.get(0), from.size()), from.size(), from.size());
        return first <= behind ? from.subList(first, behind) : List.of();
    }

    /**
     * From the end, where it is negative.
     *
     * @throws OnnxException if it is not there
     */
    private int index(long i, int last, int size) {
        long index = i < 0 ? i + size : i;
        if (index < 0 || index > last) throw OnnxException.node(Problem.OPERATION, node);
        return (int) index;
    }
}
