package backprop.nn.architecture;

import backprop.tensor.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The layers of a net from its inputs to its scores: 784-50-10 is an affine layer, a ReLU, and an affine layer;
 * 28x28-conv8@5-relu-pool2-10 has a convolution of 8 filters with windows of 5×5, and max pooling.
 */
public record Architecture(Shape input, List<LayerPlan> layers) {
    /** What the names of variances begin with. */
    public static final String VARIANCE = "variance";

    /**
     * {@link ArchitectureError#of} tells without throwing why layers do not form a net.
     *
     * @throws ArchitectureException if these do not
     */
    public Architecture {
        layers = List.copyOf(layers);
        String text = layers.stream().map(LayerPlan::text).collect(Collectors.joining("-"));
        ArchitectureError.of(input, layers).ifPresent(refusal -> {
            throw new ArchitectureException(refusal, text);
        });
    }

    /** @throws ArchitectureException if the layers do not form a net */
    public Architecture(int inputs, List<LayerPlan> layers) {
        this(Shape.vector(inputs), layers);
    }

    /**
     * From "784-50-10", with ReLU between its numbers, or from "784-100-bn-relu-drop0.5-10".
     *
     * @throws ArchitectureException if the text is no net
     */
    public static Architecture parse(String text) {
        return parse(text, Optional.of(Activation.RELU));
    }

    /**
     * @param between what stands between two numbers where the text is of numbers alone
     * @throws ArchitectureException if the text is no net
     */
    public static Architecture parse(String text, Optional<Activation> between) {
        return ArchitectureText.read(text, between);
    }

    /** Where it has an activation, this one. */
    public Architecture with(Activation activation) {
        return new Architecture(
                input,
                layers.stream()
                        .map(layer -> layer instanceof Activation ? activation : layer)
                        .toList());
    }

    /** The short form where {@link #activation()} says the rest. */
    public String text() {
        return ArchitectureText.write(this);
    }

    /** The one that stands between any two affine layers, where nothing else does. */
    public Optional<Activation> activation() {
        if (layers.size() < 3 || !(layers.get(1) instanceof Activation one)) return Optional.empty();
        for (int i = 0; i < layers.size(); i++) {
            if (i % 2 == 0 ? !(layers.get(i) instanceof LayerPlan.Affine) : layers.get(i) != one)
                return Optional.empty();
        }
        return Optional.of(one);
    }

    /** Each layer with the shapes of what comes in and goes out. */
    public List<LayerShape> layerShapes() {
        List<LayerShape> shapes = new ArrayList<>();
        Shape shape = input;
        for (LayerPlan layer : layers) {
            Shape output = layer.output(shape);
            long same = shapes.stream()
                    .filter(other -> isSameSeries(other.plan(), layer))
                    .count();
            shapes.add(new LayerShape(layer, (int) same + 1, shape, output));
            shape = output;
        }
        return shapes;
    }

    private static boolean isSameSeries(LayerPlan one, LayerPlan other) {
        return one.hasWeights() ? other.hasWeights() : one.getClass() == other.getClass();
    }

    /** What files hold of it: W1, b1, …, gamma1 and beta1 where they stand; then mean1, variance1, …. */
    public List<TensorSpec> tensors() {
        List<TensorSpec> tensors = new ArrayList<>();
        for (LayerShape layer : layerShapes()) tensors.addAll(layer.parameters());
        for (LayerShape layer : layerShapes()) tensors.addAll(layer.runningStatistics());
        return tensors;
    }

    /** The inputs, then the units of each affine layer. */
    public List<Integer> sizes() {
        List<Integer> sizes = new ArrayList<>();
        sizes.add(inputs());
        for (LayerPlan layer : layers) if (layer instanceof LayerPlan.Affine affine) sizes.add(affine.units());
        return sizes;
    }

    /** Whether a layer of it slides windows over pictures. */
    public boolean usesPictures() {
        return layers.stream().anyMatch(LayerPlan::needsPicture);
    }

    /** Numbers of one sample that come in. */
    public int inputs() {
        return input.size();
    }

    /** Scores of one sample. */
    public int outputs() {
        return layerShapes().get(layers.size() - 1).outputs();
    }

    /** Affine layers. */
    public int depth() {
        return sizes().size() - 1;
    }

    /** All that is learned. */
    public long parameterCount() {
        return layerShapes().stream().mapToLong(LayerShape::parameterCount).sum();
    }

    /** Why it does not fit samples of that shape and so many classes, if it does not. */
    public Optional<ArchitectureError> refusal(Shape sample, int classes) {
        if (inputs() != sample.size()) return Optional.of(new ArchitectureError(-1, ArchitectureError.Reason.INPUTS));
        if (outputs() != classes)
            return Optional.of(new ArchitectureError(layers.size() - 1, ArchitectureError.Reason.OUTPUTS));
        return Optional.empty();
    }
}
