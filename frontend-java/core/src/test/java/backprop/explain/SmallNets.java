package backprop.explain;

import backprop.math.Rng;
import backprop.nn.Initialization;
import backprop.nn.Network;
import backprop.nn.Parameter;
import backprop.nn.architecture.Activation;
import backprop.nn.architecture.Architecture;
import backprop.tensor.JavaKernels;
import backprop.tensor.Workspace;
import java.util.List;

/** Nets and pictures for the tests. */
final class SmallNets {
    private SmallNets() {}

    /** With biases that are not 0. */
    static Network net(String sizes, Activation activation, int seed) {
        Rng rng = new Rng(seed);
        Network network = Network.create(
                new Workspace(new JavaKernels()), Architecture.parse(sizes).with(activation), Initialization.HE, rng);
        for (Parameter p : network.parameters()) {
            if (p.value().rows() == 1) p.value().fill(numbers(p.value().columns(), rng));
        }
        return network;
    }

    /** 0 to 1, a third of them 0. */
    static float[] picture(int pixels, int seed) {
        float[] picture = numbers(pixels, new Rng(seed));
        for (int i = 0; i < pixels; i += 3) picture[i] = 0;
        return picture;
    }

    private static float[] numbers(int count, Rng rng) {
        float[] numbers = new float[count];
        for (int i = 0; i < count; i++) numbers[i] = rng.below(1000) / 1000f;
        return numbers;
    }

    static List<float[]> values(Network network) {
        return network.parameters().stream().map(p -> p.value().toArray()).toList();
    }
}
