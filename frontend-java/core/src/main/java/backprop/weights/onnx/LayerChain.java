package backprop.weights.onnx;

import backprop.nn.architecture.Activation;
import backprop.nn.architecture.LayerPlan;
import backprop.tensor.Shape;
import backprop.weights.onnx.OnnxException.Problem;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Goes through a graph from its input on, node after node, and makes a layer of each; as PyTorch, Keras (by tf2onnx) and the
 * lab itself write them. Each has to take what the one before it gave.
 */
final class LayerChain {
    private final OnnxGraph graph;
    private final Constants constants;
    private final Set<String> outputs;
    private final LayerList layers = new LayerList();
    private final Reshaping reshaping;
    private String now;
    private Layout layout;
    private boolean hasSoftmax;
    private boolean isDone;

    private LayerChain(OnnxGraph graph) {
        this.graph = graph;
        constants = new Constants(graph.tensors());
        outputs = graph.outputs().stream().map(OnnxValue::name).collect(Collectors.toSet());
        GraphInput input = GraphInput.of(graph, constants);
        now = input.name();
        layout = input.layout();
        reshaping = new Reshaping(constants, input.batch());
    }

    /** @throws OnnxException if they make no net of the lab */
    static LayerList layers(OnnxGraph graph) {
        LayerChain chain = new LayerChain(graph);
        for (OnnxNode node : graph.nodes()) if (!chain.isDone) chain.add(node);
        if (!chain.outputs.contains(chain.now) && !chain.layers.isEmpty())
            throw OnnxException.found(Problem.LAST, String.join(", ", chain.outputs));
        return chain.layers;
    }

    private void add(OnnxNode node) {
        boolean takesNow = node.inputs().contains(now);
        if (node.type().equals("Shape") && takesNow) {
            constants.shapeOf(node, layout.lengths());
            return;
        }
        if (!takesNow && node.inputs().stream().allMatch(name -> name.isEmpty() || constants.has(name))) {
            constants.compute(node);
            return;
        }
        if (!takesNow) throw OnnxException.node(Problem.BRANCH, node);
        layer(node);
        now = node.output();
    }

    private void layer(OnnxNode node) {
        if (hasSoftmax && !node.type().equals("Identity")) throw OnnxException.node(Problem.SCORES_ONLY, node);
        switch (node.type()) {
            case "Gemm" -> gemm(node);
            case "MatMul" -> affine(node, matrix(node, false), new float[0]);
            case "Add", "Sub", "Mul", "Div" -> arithmetic(node);
            case "Conv" -> convolution(node);
            case "MaxPool" -> pool(node);
            case "BatchNormalization" -> normalize(node);
            case "Relu" -> activation(node, Activation.RELU);
            case "Sigmoid" -> activation(node, Activation.SIGMOID);
            case "Tanh" -> activation(node, Activation.TANH);
            case "GlobalAveragePool", "AveragePool", "ReduceMean" -> average(node);
            case "Softmax", "LogSoftmax" -> softmax(node);
            case "Dropout" -> dropout(node);
            case "Identity" -> {}
            case "Cast" -> requireFloats(node);
            case "Flatten", "Reshape", "Squeeze", "Unsqueeze", "Transpose" ->
                layout = reshaping.of(node, layout, layers);
            default -> throw OnnxException.node(Problem.OPERATION, node);
        }
    }

    private void gemm(OnnxNode node) {
        if (node.whole("transA", 0) != 0) throw OnnxException.setting(node, "transA", node.whole("transA", 0));
        float[] bias = node.input(2).isPresent() ? constants.stored(node, 2).floats() : new float[0];
        scale(bias, node.real("beta", 1));
        Matrix w = matrix(node, node.whole("transB", 0) != 0);
        scale(w.values, node.real("alpha", 1));
        affine(node, w, bias);
    }

    private static void scale(float[] values, double factor) {
        for (int i = 0; i < values.length; i++) values[i] *= (float) factor;
    }

    /** @param values rows×columns */
    private record Matrix(int rows, int columns, float[] values) {}

    private Matrix matrix(OnnxNode node, boolean isTurned) {
        if (!node.input(0).filter(now::equals).isPresent()) throw OnnxException.node(Problem.COMPUTED, node);
        OnnxTensor w = constants.stored(node, 1);
        if (w.shape().size() != 2) throw unfit(node, w);
        int rows = w.shape().get(isTurned ? 1 : 0), columns = w.shape().get(isTurned ? 0 : 1);
        if (!layout.isRow() || rows != layout.size()) throw unfit(node, w);
        return new Matrix(rows, columns, isTurned ? Turn.of(w) : w.floats());
    }

    private void affine(OnnxNode node, Matrix w, float[] bias) {
        if (layers.isEmpty()) layers.setInput(Shape.vector(w.rows));
        float[] b = ChannelNumbers.spread(node, bias, w.columns);
        float[] values = layout.pixelsFirst() ? Turn.toChannels(w.values, pixels(), w.columns) : w.values;
        layers.add(new LayerPlan.Affine(w.columns), List.of(values, b));
        layout = Layout.of(w.columns);
    }

    /** The picture that a row was made of, as TensorFlow has it. */
    private List<Integer> pixels() {
        Shape picture = layers.shape();
        return List.of(picture.height(), picture.width(), picture.channels());
    }

    private void convolution(OnnxNode node) {
        OnnxTensor w = constants.stored(node, 1);
        List<Integer> shape = w.shape();
        if (!layout.isPicture()
                || shape.size() != 4
                || !shape.get(1).equals(layout.lengths().get(0))) throw unfit(node, w);
        if (node.whole("group", 1) != 1) throw OnnxException.setting(node, "group", node.whole("group", 1));
        if (!shape.get(2).equals(shape.get(3))) throw unfit(node, w);
        WindowSettings window = WindowSettings.of(node, shape.get(2), layout);
        float[] bias = node.input(2).isPresent() ? constants.stored(node, 2).floats() : new float[0];
        if (layers.isEmpty()) layers.setInput(picture());
        layers.add(
                new LayerPlan.Convolution(shape.get(0), window.size(), window.stride(), window.padding()),
                List.of(w.floats(), ChannelNumbers.spread(node, bias, shape.get(0))));
        updateLengths();
    }

    private Shape picture() {
        List<Integer> lengths = layout.lengths();
        return new Shape(lengths.get(0), lengths.get(1), lengths.get(2));
    }

    /** The lengths of what the last layer gives, which is a picture. */
    private void updateLengths() {
        Shape y = layers.shape();
        layout = Layout.of(y.channels(), y.height(), y.width());
    }

    private void pool(OnnxNode node) {
        requireFirst(node);
        requirePicture(node);
        WindowSettings window = WindowSettings.of(node, 0, layout);
        layers.add(new LayerPlan.MaxPooling(window.size(), window.stride(), window.padding()), List.of());
        updateLengths();
    }

    private void average(OnnxNode node) {
        requireFirst(node);
        if (!Averaging.isOfWholePicture(node, layout, constants)) throw OnnxException.node(Problem.OPERATION, node);
        layers.add(new LayerPlan.GlobalAverage(), List.of());
        layout = Averaging.after(node, layers.shape().channels());
    }

    private void normalize(OnnxNode node) {
        requireFirst(node);
        if (node.whole("training_mode", 0) != 0) throw OnnxException.setting(node, "training_mode", 1);
        requireChannels(node);
        float[][] parts = new float[4][];
        for (int i = 0; i < parts.length; i++) {
            OnnxTensor part = constants.stored(node, i + 1);
            parts[i] = part.floats();
            if (parts[i].length != layers.shape().channels()) throw unfit(node, part);
        }
        for (float variance : parts[3]) {
            if (variance < 0) throw OnnxException.about(Problem.NOT_FINITE, node.title(), "", "√" + variance);
        }
        layers.normalize(parts[0], parts[1], parts[2], parts[3], node.real("epsilon", 1e-5));
    }

    /** Of a row that was a picture, the lab would take the channels. */
    private void requireChannels(OnnxNode node) {
        if (layout.isRow() && layers.shape().isPicture()) throw OnnxException.node(Problem.NORMALIZATION, node);
        if (!layout.isRow() && !layout.isPicture()) throw OnnxException.node(Problem.NORMALIZATION, node);
    }

    private void activation(OnnxNode node, Activation activation) {
        requireFirst(node);
        layers.add(activation, List.of());
    }

    /** A trained net reads with all units; where the share is not known, or makes no sense, it is left out. */
    private void dropout(OnnxNode node) {
        if (layers.isEmpty()) return;
        double ratio = node.real("ratio", 0);
        Optional<OnnxTensor> stored = node.input(1).flatMap(constants::tensor);
        if (stored.isPresent() && stored.get().count() == 1)
            ratio = stored.get().floats()[0];
        // 0.2 as a float is not quite 0.2.
        double rounded = Math.rint(ratio * 1e6) / 1e6;
        if (rounded > 0 && rounded < 1) layers.add(new LayerPlan.Dropout(rounded), List.of());
    }

    private void arithmetic(OnnxNode node) {
        requireFirst(node);
        boolean isSwapped = !node.input(0).filter(now::equals).isPresent();
        OnnxTensor other = node.input(isSwapped ? 0 : 1)
                .flatMap(constants::tensor)
                .orElseThrow(() -> OnnxException.node(Problem.BRANCH, node));
        boolean isInverse = node.type().equals("Sub") || node.type().equals("Div");
        if (isSwapped && isInverse) throw OnnxException.node(Problem.OPERATION, node);
        float[] numbers = ChannelNumbers.of(node, other, layout, layers.shape());
        if (node.type().equals("Add") || node.type().equals("Sub")) layers.plus(numbers);
        else layers.times(numbers);
    }

    private void softmax(OnnxNode node) {
        long axis = node.whole("axis", -1);
        if (!layout.isRow() || axis != 1 && axis != -1) throw OnnxException.setting(node, "axis", axis);
        hasSoftmax = true;
        isDone = outputs.contains(node.output());
    }

    private static void requireFloats(OnnxNode node) {
        long to = node.whole("to", 0);
        if (OnnxType.find(to).filter(type -> !type.isInteger()).isEmpty()) throw OnnxException.setting(node, "to", to);
    }

    private void requireFirst(OnnxNode node) {
        if (layers.isEmpty()) throw OnnxException.node(Problem.SCALED, node);
    }

    private void requirePicture(OnnxNode node) {
        if (!layout.isPicture())
            throw OnnxException.about(
                    Problem.SHAPE, node.title(), node.type(), "", OnnxException.lengths(layout.lengths()));
    }

    private static OnnxException unfit(OnnxNode node, OnnxTensor tensor) {
        return OnnxException.about(
                Problem.SHAPE, tensor.name(), node.title(), "", OnnxException.lengths(tensor.shape()));
    }
}
