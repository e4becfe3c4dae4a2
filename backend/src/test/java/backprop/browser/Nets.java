package backprop.browser;

import backprop.nn.Network;
import backprop.tensor.JavaKernels;
import backprop.tensor.Workspace;
import backprop.weights.NetworkFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** The pretrained nets, read on the JVM. */
public final class Nets {
    private Nets() {}

    public static Network read(String name) {
        try (InputStream in = Nets.class.getResourceAsStream("/backprop/web/models/" + name + ".safetensors")) {
            return NetworkFile.read(in.readAllBytes(), new Workspace(new JavaKernels()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static float[] probabilities(Network network, float[] input) {
        return network.probabilities(network.home().keep(1, input.length, input))
                .toArray();
    }
}
