package backprop.weights.onnx;

import backprop.data.Dataset;
import backprop.data.handwriting.DigitGenerator;
import backprop.data.handwriting.DigitRange;
import backprop.data.handwriting.DigitTemplates;
import backprop.math.Rng;
import backprop.nn.Initialization;
import backprop.nn.Network;
import backprop.nn.architecture.Architecture;
import backprop.nn.architecture.TensorSpec;
import backprop.tensor.JavaKernels;
import backprop.tensor.Matrix;
import backprop.tensor.Workspace;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Nets of any architecture, none of whose numbers is 0 or 1, and digits for them. */
public final class RandomNets {
    /** Each kind of layer behind each kind that it can stand behind. */
    public static final List<String> ARCHITECTURES = List.of(
            "784-10",
            "784-50-10",
            "784-50-sigmoid-10",
            "784-50-tanh-20-none-10",
            "784-30-bn-relu-20-bn-sigmoid-10",
            "784-30-relu-bn-drop0.2-20-tanh-drop0.5-10",
            "28x28-conv8@5-relu-pool2-conv16@5-relu-pool2-10",
            "28x28-conv4@3p1-bn-relu-pool2-conv6@3s2-tanh-30-bn-relu-drop0.5-10",
            "28x28-conv4@4s3-sigmoid-pool3s1p1-pool2-12-10",
            "28x28-conv6@5s2p2-relu-conv10@3-gap",
            "28x28-conv6@7s7-relu-gap-bn-10",
            "28x28-conv10@28-relu-20-relu-10");

    private RandomNets() {}

    public static Network of(String architecture) {
        Architecture net = Architecture.parse(architecture);
        Network network = Network.create(new Workspace(new JavaKernels()), net, Initialization.HE, new Rng(3));
        Rng rng = new Rng(7);
        List<float[]> values = network.values();
        List<TensorSpec> specs = net.tensors();
        for (int i = 0; i < values.size(); i++) {
            String name = specs.get(i).name();
            if (name.startsWith("W")) continue;
            boolean isFactor = name.startsWith("gamma") || name.startsWith(Architecture.VARIANCE);
            float[] numbers = values.get(i);
            for (int j = 0; j < numbers.length; j++)
                numbers[j] = (float) (isFactor ? 0.5 + rng.nextDouble() : 0.3 * rng.nextGaussian());
        }
        network.fill(values);
        return network;
    }

    public static OnnxNet onnx(Network network) {
        return new OnnxNet(network.architecture(), network.values(), java.util.Map.of());
    }

    public static Dataset digits(int count) {
        try {
            String templates = Files.readString(Path.of("../../web/data/templates.json"));
            return new DigitGenerator(DigitTemplates.parse(templates)).generate(new Rng(1), count, DigitRange.NICE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A row for each digit, 0 to 1. */
    public static List<float[]> rows(Dataset digits) {
        List<float[]> rows = new ArrayList<>();
        for (int i = 0; i < digits.size(); i++) rows.add(digits.input(i));
        return rows;
    }

    /** What the lab itself says of each digit. */
    public static float[][] probabilities(Network network, List<float[]> rows) {
        float[][] all = new float[rows.size()][];
        for (int i = 0; i < all.length; i++) {
            network.workspace().startStep();
            Matrix x = network.workspace().allocate(1, rows.get(i).length, rows.get(i));
            all[i] = network.probabilities(x).toArray();
        }
        return all;
    }
}
