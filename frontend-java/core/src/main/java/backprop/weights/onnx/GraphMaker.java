package backprop.weights.onnx;

import backprop.data.Dataset;
import backprop.nn.architecture.Activation;
import backprop.nn.architecture.Architecture;
import backprop.nn.architecture.LayerPlan;
import backprop.nn.architecture.LayerShape;
import backprop.nn.architecture.TensorSpec;
import backprop.tensor.Shape;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The graph of a net: a node for each layer, called after it (affine1, relu1), with the tensors W1, b1, … of the lab's own
 * files, and Softmax at the end. A net with windows takes pictures (batch, channels, height, width), any other one rows.
 */
final class GraphMaker implements LayerPlan.Visitor<Void> {
    static final String DIGITS = "digits", X = "x", SCORES = "scores", PROBABILITIES = "probabilities";
    /** What batch normalisation adds to a variance. */
    static final double EPSILON = 1e-5;

    private final Map<String, OnnxTensor> stored = new HashMap<>();
    private final List<OnnxNode> nodes = new ArrayList<>();
    private final List<OnnxTensor> tensors = new ArrayList<>();
    private final List<OnnxValue> between = new ArrayList<>();
    private final String input;
    private LayerShape layer;
    private String now;
    private boolean isPicture;

    private GraphMaker(Architecture net, List<float[]> values) {
        List<TensorSpec> specs = net.tensors();
        for (int i = 0; i < specs.size(); i++) {
            String name = specs.get(i).name();
            stored.put(name, OnnxTensor.of(name, specs.get(i).shape(), values.get(i)));
        }
        input = net.inputs() == Dataset.PIXELS ? DIGITS : X;
        now = input;
        isPicture = net.usesPictures();
    }

    /**
     * @param values W1, b1, …, as files have them
     * @param inputDoc what the numbers are that come in
     */
    static OnnxGraph graph(Architecture net, List<float[]> values, String inputDoc) {
        return new GraphMaker(net, values).graph(net, inputDoc);
    }

    private OnnxGraph graph(Architecture net, String inputDoc) {
        OnnxValue in = new OnnxValue(input, shape(net.input()), inputDoc);
        for (LayerShape next : net.layerShapes()) {
            layer = next;
            next.plan().accept(this);
        }
        OnnxValue out = new OnnxValue(PROBABILITIES, shape(Shape.vector(net.outputs())), "");
        nameScores();
        nodes.add(new OnnxNode(
                "Softmax",
                "softmax",
                List.of(SCORES),
                List.of(PROBABILITIES),
                Map.of("axis", new OnnxAttribute.Whole(1))));
        return new OnnxGraph(net.text(), nodes, tensors, List.of(in), List.of(out), between);
    }

    /** What the last layer gives has a name of its own. */
    private void nameScores() {
        int last = nodes.size() - 1;
        OnnxNode node = nodes.get(last);
        nodes.set(last, new OnnxNode(node.type(), node.name(), node.inputs(), List.of(SCORES), node.attributes()));
        between.set(last, new OnnxValue(SCORES, between.get(last).shape(), ""));
    }

    @Override
    public Void affine(LayerPlan.Affine plan) {
        if (isPicture) flatten(layer.input(), "flatten" + layer.number());
        return add("Gemm", "affine", layer.output(), Map.of(), "W", "b");
    }

    @Override
    public Void convolution(LayerPlan.Convolution plan) {
        return add("Conv", "conv", layer.output(), windows(plan.size(), plan.stride(), plan.padding()), "W", "b");
    }

    @Override
    public Void maxPooling(LayerPlan.MaxPooling plan) {
        return add("MaxPool", "pool", layer.output(), windows(plan.size(), plan.stride(), plan.padding()));
    }

    @Override
    public Void globalAverage(LayerPlan.GlobalAverage plan) {
        add("GlobalAveragePool", "average", layer.output(), Map.of());
        return flatten(layer.output(), "row" + layer.number());
    }

    @Override
    public Void activation(Activation plan) {
        String type =
                switch (plan) {
                    case RELU -> "Relu";
                    case SIGMOID -> "Sigmoid";
                    case TANH -> "Tanh";
                };
        return add(type, plan.key(), layer.output(), Map.of());
    }

    @Override
    public Void batchNormalization(LayerPlan.BatchNormalization plan) {
        Map<String, OnnxAttribute> settings = Map.of("epsilon", new OnnxAttribute.Real((float) EPSILON));
        return add("BatchNormalization", "bn", layer.output(), settings, "gamma", "beta", "mean", "variance");
    }

    /** Does nothing in a trained net; that it is there is worth knowing. */
    @Override
    public Void dropout(LayerPlan.Dropout plan) {
        String ratio = "ratio" + layer.number();
        stored.put(ratio, OnnxTensor.of(ratio, List.of(), new float[] {(float) plan.ratio()}));
        return add("Dropout", "dropout", layer.output(), Map.of(), "ratio");
    }

    private Void flatten(Shape x, String name) {
        isPicture = false;
        node("Flatten", name, Shape.vector(x.size()), Map.of("axis", new OnnxAttribute.Whole(1)), List.of(now));
        return null;
    }

    /** @param tensors their names without the layer's number */
    private Void add(String type, String kind, Shape y, Map<String, OnnxAttribute> settings, String... tensors) {
        List<String> inputs = new ArrayList<>(List.of(now));
        for (String tensor : tensors) {
            inputs.add(tensor + layer.number());
            this.tensors.add(stored.get(tensor + layer.number()));
        }
        node(type, kind + layer.number(), y, settings, inputs);
        return null;
    }

    private void node(String type, String name, Shape y, Map<String, OnnxAttribute> settings, List<String> inputs) {
        nodes.add(new OnnxNode(type, name, inputs, List.of(name), settings));
        between.add(new OnnxValue(name, shape(y), ""));
        now = name;
    }

    private List<Integer> shape(Shape x) {
        return isPicture
                ? List.of(OnnxValue.BATCH, x.channels(), x.height(), x.width())
                : List.of(OnnxValue.BATCH, x.size());
    }

    private static Map<String, OnnxAttribute> windows(long size, long stride, long padding) {
        return Map.of(
                "kernel_shape", new OnnxAttribute.Wholes(List.of(size, size)),
                "strides", new OnnxAttribute.Wholes(List.of(stride, stride)),
                "pads", new OnnxAttribute.Wholes(List.of(padding, padding, padding, padding)));
    }
}
