package backprop.explain;

import backprop.nn.Layer;
import backprop.nn.Mode;
import backprop.nn.Network;
import backprop.nn.SoftmaxWithLoss;
import backprop.nn.architecture.LayerPlan;
import backprop.tensor.Matrix;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;

/**
 * One picture's way through a net that reads it, layer by layer, and its gradient's way back: each layer's own forward and backward. What
 * it gives (rows, 1×units) lives until the next forward.
 */
public final class Trace {
    private final Network network;
    private final List<Layer> layers;
    private final Matrix x;
    private final List<Matrix> outputs = new ArrayList<>();
    private final List<Matrix> gradients = new ArrayList<>();
    private final SoftmaxWithLoss last = new SoftmaxWithLoss();

    public Trace(Network network) {
        this.network = network;
        layers = network.layers();
        x = network.workspace().allocate(1, network.architecture().inputs());
    }

    public Network network() {
        return network;
    }

    public List<Layer> layers() {
        return layers;
    }

    /** What stands at each place. */
    public List<LayerPlan> plans() {
        return network.architecture().layers();
    }

    /** @param input so many numbers as the net has inputs, 0 to 1 */
    public void forward(float[] input) {
        x.fill(input);
        network.workspace().startStep();
        outputs.clear();
        gradients.clear();
        Matrix y = x;
        for (Layer layer : layers) {
            y = layer.forward(y, Mode.INFERENCE);
            outputs.add(y);
        }
    }

    /** What came in (1×inputs). */
    public Matrix input() {
        return x;
    }

    /** What a layer, counted from 0, made of what came in. */
    public Matrix output(int layer) {
        return outputs.get(layer);
    }

    public Matrix scores() {
        return outputs.get(layers.size() - 1);
    }

    public Matrix probabilities() {
        return SoftmaxWithLoss.softmax(scores());
    }

    /** The loss, −log of the label's probability; and from it, through every layer, the gradients. */
    public double backward(int label) {
        return back(label, Layer::backward);
    }

    /** The same, but what the net would learn is left out. */
    public double backwardToInput(int label) {
        return back(label, Layer::backwardToInput);
    }

    private double back(int label, BiFunction<Layer, Matrix, Matrix> step) {
        gradients.clear();
        double loss = last.forward(scores(), new int[] {label});
        Matrix dout = last.backward(1);
        gradients.add(dout);
        for (int i = layers.size() - 1; i >= 0; i--) {
            dout = step.apply(layers.get(i), dout);
            gradients.add(dout);
        }
        return loss;
    }

    /** The gradient of the loss with respect to a layer's output; that of the scores, the last layer's, is y − t. */
    public Matrix outputGradient(int layer) {
        return gradients.get(layers.size() - 1 - layer);
    }

    /** The gradient of the loss with respect to the input (1×inputs): which pixel, made brighter, raises the loss. */
    public Matrix inputGradient() {
        return gradients.get(layers.size());
    }
}
