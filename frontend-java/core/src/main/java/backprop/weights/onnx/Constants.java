package backprop.weights.onnx;

import backprop.weights.onnx.OnnxException.Problem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a graph knows before it is given a digit: its stored tensors, and what its nodes make of these alone. And lengths: what
 * becomes of a digit's shape, from which PyTorch computes what a Reshape is to make.
 */
final class Constants {
    /** In place of the batch's length, which is not known. */
    static final long BATCH = Long.MIN_VALUE;

    private final Map<String, OnnxTensor> tensors = new HashMap<>();
    private final Map<String, List<Long>> lengths = new HashMap<>();

    Constants(List<OnnxTensor> stored) {
        for (OnnxTensor tensor : stored) tensors.put(tensor.name(), tensor);
    }

    boolean has(String name) {
        return tensors.containsKey(name) || lengths.containsKey(name);
    }

    Optional<OnnxTensor> tensor(String name) {
        return Optional.ofNullable(tensors.get(name));
    }

    /**
     * The stored tensor that is input i of a node.
     *
     * @throws OnnxException if that is missing or computed
     */
    OnnxTensor stored(OnnxNode node, int i) {
        return node.input(i).flatMap(this::tensor).orElseThrow(() -> OnnxException.node(Problem.COMPUTED, node));
    }

    /**
     * Whole numbers that are input i of a node, {@link #BATCH} among them.
     *
     * @throws OnnxException if they are not known
     */
    List<Long> lengths(OnnxNode node, int i) {
        String name = node.input(i).orElse("");
        if (lengths.containsKey(name)) return lengths.get(name);
        return stored(node, i).integers();
    }

    /** Axes and their like are an attribute in older files, and an input in newer ones; none where there is neither. */
    Optional<List<Long>> setting(OnnxNode node, String attribute, int input) {
        if (node.wholes(attribute).isPresent()) return node.wholes(attribute);
        return node.input(input).isPresent() ? Optional.of(lengths(node, input)) : Optional.empty();
    }

    void shapeOf(OnnxNode node, List<Integer> sample) {
        List<Long> shape = new ArrayList<>(List.of(BATCH));
        for (int length : sample) shape.add((long) length);
        lengths.put(node.output(), shape);
    }

    /**
     * Computes a node whose inputs are all known.
     *
     * @throws OnnxException if it is none of those that are expected here
     */
    void compute(OnnxNode node) {
        Optional<OnnxTensor> first = node.input(0).flatMap(this::tensor);
        boolean isFloats = first.flatMap(OnnxTensor::type)
                .filter(type -> !type.isInteger())
                .isPresent();
        if (node.type().equals("Constant")) tensors.put(node.output(), constant(node));
        else if (isFloats || first.filter(tensor -> tensor.type().isEmpty()).isPresent())
            tensors.put(node.output(), moved(node, first.orElseThrow()));
        else lengths.put(node.output(), new LengthNode(this, node).value());
    }

    private static OnnxTensor constant(OnnxNode node) {
        if (node.tensor("value").isPresent()) return node.tensor("value").get();
        OnnxAttribute real = node.attributes().get("value_float"),
                whole = node.attributes().get("value_int");
        if (real instanceof OnnxAttribute.Real number)
            return OnnxTensor.of(node.output(), List.of(), new float[] {number.value()});
        if (whole instanceof OnnxAttribute.Whole number)
            return OnnxTensor.of(node.output(), List.of(), List.of(number.value()));
        return node.wholes("value_ints")
                .map(numbers -> OnnxTensor.of(node.output(), List.of(numbers.size()), numbers))
                .orElseThrow(() -> OnnxException.node(Problem.OPERATION, node));
    }

    /** Weights that are turned, or only called otherwise. */
    private OnnxTensor moved(OnnxNode node, OnnxTensor from) {
        return switch (node.type()) {
            case "Identity" -> from;
            case "Transpose" -> turned(node, from);
            case "Reshape" -> {
                List<Integer> shape = new ArrayList<>();
                for (long length : lengths(node, 1)) shape.add((int) Math.max(0, Math.min(length, Integer.MAX_VALUE)));
                if (from.withShape(shape).count() != from.count()) throw OnnxException.node(Problem.COMPUTED, node);
                yield from.withShape(shape);
            }
            default -> throw OnnxException.node(Problem.COMPUTED, node);
        };
    }

    private static OnnxTensor turned(OnnxNode node, OnnxTensor from) {
        boolean isTurn = node.wholes("perm").orElse(List.of(1L, 0L)).equals(List.of(1L, 0L));
        if (!isTurn || from.shape().size() != 2) throw OnnxException.node(Problem.COMPUTED, node);
        return OnnxTensor.of(
                node.output(), List.of(from.shape().get(1), from.shape().get(0)), Turn.of(from));
    }
}
