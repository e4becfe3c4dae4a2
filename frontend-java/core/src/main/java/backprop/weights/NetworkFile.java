package backprop.weights;

import static backprop.weights.SafeTensorsException.Problem;

import backprop.nn.Network;
import backprop.nn.architecture.Activation;
import backprop.nn.architecture.Architecture;
import backprop.nn.architecture.ArchitectureException;
import backprop.nn.architecture.TensorSpec;
import backprop.tensor.Workspace;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A net as a safetensors file: W1 (inputs×outputs; of a convolution filters×channels×height×width), b1 (outputs), W2, b2, …
 * as the notebook names them; gamma1 and beta1 of the first batch normalisation, with the means mean1 and variance1 that a trained net reads with; and in the metadata its
 * "architecture" (784-50-10) and "activation" (relu), or only the former (784-100-bn-relu-10). What others write is read by
 * {@code ForeignNet}, which makes such a file of it.
 */
public final class NetworkFile {
    /** The names of what the metadata says of the layers. */
    public static final String ARCHITECTURE = "architecture", ACTIVATION = "activation";

    private NetworkFile() {}

    /** @param metadata what else is to be known of the net, such as how it was trained */
    public static byte[] write(Network network, Map<String, String> metadata) {
        return write(network.architecture(), network.values(), metadata);
    }

    /** The same of the W1, b1, … of such a net. */
    public static byte[] write(Architecture architecture, List<float[]> values, Map<String, String> metadata) {
        Map<String, String> all = new LinkedHashMap<>();
        all.put(ARCHITECTURE, architecture.text());
        architecture.activation().ifPresent(activation -> all.put(ACTIVATION, activation.key()));
        all.putAll(metadata);
        List<TensorSpec> stored = architecture.tensors();
        List<Tensor> tensors = new ArrayList<>();
        for (int i = 0; i < values.size(); i++) {
            tensors.add(new Tensor(stored.get(i).name(), stored.get(i).shape(), values.get(i)));
        }
        return new SafeTensors(all, tensors).write();
    }

    /** @throws SafeTensorsException with a sentence, if the file does not hold a net */
    public static Network read(byte[] file, Workspace home) {
        SafeTensors content = SafeTensors.read(file);
        Architecture architecture = architecture(content);
        return Network.of(home, architecture, values(content, architecture));
    }

    /** @throws SafeTensorsException with a sentence, if the file does not hold a net */
    public static Architecture architecture(byte[] file) {
        return architecture(SafeTensors.read(file));
    }

    /**
     * W1, b1, W2, b2, … of the net in a file, for one that exists already.
     *
     * @throws SafeTensorsException with a sentence, if the file does not hold a net
     */
    public static List<float[]> values(byte[] file) {
        SafeTensors content = SafeTensors.read(file);
        return values(content, architecture(content));
    }

    private static List<float[]> values(SafeTensors content, Architecture architecture) {
        List<float[]> values = new ArrayList<>();
        for (TensorSpec stored : architecture.tensors()) {
            values.add(values(content, stored.name(), stored.shape()));
        }
        return values;
    }

    private static Architecture architecture(SafeTensors content) {
        String sizes = content.metadata().getOrDefault(ARCHITECTURE, "");
        String activation = content.metadata().getOrDefault(ACTIVATION, "");
        try {
            Architecture net = Architecture.parse(sizes, Activation.find(activation));
            // Numbers alone, without an activation, do not say enough.
            if (net.text().equals(sizes)) return net;
        } catch (ArchitectureException e) {
            // Said below.
        }
        throw SafeTensorsException.of(Problem.NO_NET, "", "", sizes + " " + activation);
    }

    /**
     * The root is taken of a variance.
     *
     * @throws SafeTensorsException if one is negative
     */
    public static void requireNoneNegative(String variance, float[] values) {
        for (int i = 0; i < values.length; i++) {
            if (values[i] < 0)
                throw SafeTensorsException.number(Problem.NOT_FINITE, variance, values[i], String.valueOf(i));
        }
    }

    private static float[] values(SafeTensors content, String name, List<Integer> shape) {
        Tensor tensor = content.tensor(name)
                .orElseThrow(() -> SafeTensorsException.of(Problem.MISSING_TENSOR, name, Tensor.text(shape), "none"));
        if (!tensor.shape().equals(shape)) {
            throw SafeTensorsException.of(Problem.WRONG_SHAPE, name, Tensor.text(shape), Tensor.text(tensor.shape()));
        }
        if (name.startsWith(Architecture.VARIANCE)) requireNoneNegative(name, tensor.values());
        return tensor.values();
    }
}
