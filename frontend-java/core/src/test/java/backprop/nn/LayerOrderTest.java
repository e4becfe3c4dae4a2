package backprop.nn;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import backprop.math.Rng;
import backprop.nn.architecture.Architecture;
import backprop.tensor.JavaKernels;
import backprop.tensor.Matrix;
import backprop.tensor.Workspace;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** A ReLU does its work behind the pooling that follows it, and nobody can tell by the bits. */
class LayerOrderTest {
    private static final String[] NETS = {
        "8x8-conv3@3-relu-pool2-5", "8x8-conv2@3-relu-pool3s1-conv2@2-relu-pool2-4", "8x8-conv3@3-bn-relu-pool2s1-3"
    };

    @Property(tries = 60)
    void outputsAndGradientsAreThoseOfTheWrittenOrder(
            @ForAll @IntRange(max = 2) int net, @ForAll int seed, @ForAll boolean holdsNaN) {
        Rng rng = new Rng(seed);
        Architecture architecture = Architecture.parse(NETS[net]);
        Workspace home = new Workspace(new JavaKernels()), other = new Workspace(new JavaKernels());
        Network network = Network.create(home, architecture, Initialization.HE, rng);
        List<Layer> layers = architecture.layerShapes().stream()
                .map(shape -> LayerFactory.layer(other, shape))
                .toList();
        fill(layers, network.values());

        // Few numbers, so that many are equal: those of both signs of 0, too.
        float[] x = new float[3 * 64];
        for (int i = 0; i < x.length; i++) x[i] = rng.below(5) - 2 == 0 ? -0f : rng.below(5) - 2;
        if (holdsNaN) x[rng.below(x.length)] = Float.NaN;
        int[] labels = {0, 1, 2};
        network.loss(home.allocate(3, 64, x), labels);
        network.backward();

        List<Matrix> outputs = new ArrayList<>();
        Matrix y = other.allocate(3, 64, x);
        for (Layer layer : layers) {
            y = layer.forward(y, Mode.TRAINING);
            outputs.add(y);
        }
        SoftmaxWithLoss last = new SoftmaxWithLoss();
        last.forward(y, labels);
        Matrix dout = last.backward(1);
        for (int i = layers.size() - 1; i >= 0; i--) {
            assertArrayEquals(bits(outputs.get(i)), bits(network.output(i)), "output of layer " + i);
            assertArrayEquals(bits(dout), bits(network.outputGradient(i)), "its gradient, " + i);
            dout = layers.get(i).backward(dout);
        }
        int p = 0;
        for (Layer layer : layers)
            for (Parameter parameter : layer.parameters())
                assertArrayEquals(
                        bits(parameter.gradient()),
                        bits(network.parameters().get(p++).gradient()),
                        parameter.name());
    }

    private static void fill(List<Layer> layers, List<float[]> values) {
        int i = 0;
        for (Layer layer : layers) for (Parameter parameter : layer.parameters()) parameter.fill(values.get(i++));
    }

    private static int[] bits(Matrix matrix) {
        float[] values = matrix.toArray();
        int[] bits = new int[values.length];
        for (int i = 0; i < bits.length; i++) bits[i] = Float.floatToIntBits(values[i]);
        return bits;
    }
}
