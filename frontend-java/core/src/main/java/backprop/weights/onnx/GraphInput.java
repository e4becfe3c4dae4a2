package backprop.weights.onnx;

import backprop.data.Dataset;
import backprop.weights.onnx.OnnxException.Problem;
import java.util.List;

/**
 * What a graph takes.
 *
 * @param batch how many at once, where the graph fixes it; else {@link OnnxValue#BATCH}
 */
record GraphInput(String name, Layout layout, int batch) {
    private static final int LARGEST = 1 << 20;
    private static final List<Integer> PICTURE = List.of(1, Dataset.SIDE, Dataset.SIDE);

    /**
     * Old files have the weights among the inputs, too.
     *
     * @throws OnnxException where several are left, or none
     */
    static GraphInput of(OnnxGraph graph, Constants constants) {
        List<OnnxValue> inputs = graph.inputs().stream()
                .filter(value -> !constants.has(value.name()))
                .toList();
        if (inputs.size() != 1) throw OnnxException.found(Problem.INPUTS, String.valueOf(inputs.size()));
        List<Integer> shape = inputs.get(0).shape();
        int batch = shape.isEmpty() ? OnnxValue.BATCH : shape.get(0);
        return new GraphInput(inputs.get(0).name(), layout(shape), batch);
    }

    /** A digit, where nothing is said; a length that is not known is a digit's, too. */
    private static Layout layout(List<Integer> shape) {
        if (shape.size() < 2) return Layout.of(Dataset.PIXELS);
        Integer[] lengths = shape.subList(1, shape.size()).toArray(new Integer[0]);
        for (int i = 0; i < lengths.length; i++)
            if (lengths[i] == OnnxValue.BATCH) lengths[i] = usual(lengths.length, i);
        Layout layout = Layout.of(lengths);
        if (lengths.length > PICTURE.size() || layout.size() > LARGEST)
            throw OnnxException.found(Problem.INPUT_SHAPE, OnnxException.lengths(shape));
        return layout;
    }

    private static int usual(int dimensions, int i) {
        if (dimensions == 1) return Dataset.PIXELS;
        return dimensions == PICTURE.size() ? PICTURE.get(i) : Dataset.SIDE;
    }
}
