package backprop.weights.foreign;

import backprop.nn.architecture.Architecture;
import backprop.nn.architecture.TensorSpec;
import backprop.weights.TensorEntry;
import backprop.weights.foreign.ForeignNetException.Problem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The tensors of a file that names its architecture and calls them W1, b1, …, as the lab does. */
final class NamedLayout {
    private static final String WEIGHTS = "W", BIASES = "b";

    private final Architecture net;
    private final Map<String, TensorEntry> tensors = new HashMap<>();

    private NamedLayout(Architecture net, List<TensorEntry> entries) {
        this.net = net;
        for (TensorEntry entry : entries) tensors.put(entry.name(), entry);
    }

    /**
     * None if it calls the weights otherwise.
     *
     * @throws ForeignNetException if they are not those of the net
     */
    static Optional<TensorLayout> find(Architecture net, List<TensorEntry> entries) {
        return new NamedLayout(net, entries).find();
    }

    private Optional<TensorLayout> find() {
        if (!tensors.containsKey(WEIGHTS + 1)) return Optional.empty();
        Map<String, TensorSource> sources = new HashMap<>();
        for (TensorSpec stored : net.tensors()) {
            TensorEntry tensor = tensors.get(stored.name());
            if (tensor != null) sources.put(stored.name(), source(stored, tensor));
            else if (!stored.name().startsWith(BIASES) || stored.name().startsWith("beta"))
                throw ForeignNetException.about(Problem.MISSING, stored.name(), net.text(), "");
        }
        return Optional.of(new TensorLayout(net, sources, false));
    }

    private TensorSource source(TensorSpec stored, TensorEntry tensor) {
        boolean isMatrix = stored.name().startsWith(WEIGHTS);
        if (isMatrix && !tensor.isReadable())
            throw ForeignNetException.about(Problem.QUANTIZED, tensor.name(), "", tensor.type());
        if (tensor.shape().equals(stored.shape())) return TensorSource.of(tensor);
        boolean isTurned = stored.shape().size() == 2 && tensor.shape().equals(turned(stored.shape()));
        if (isMatrix && isTurned) return new TensorSource(tensor, true, 0);
        boolean isVector = !isMatrix && Dense.length(tensor).orElse(-1) == stored.length();
        if (isVector) return TensorSource.of(tensor);
        throw ForeignNetException.about(
                Problem.WRONG_SHAPE,
                tensor.name(),
                net.text(),
                ForeignNetException.lengths(stored.shape()),
                ForeignNetException.lengths(tensor.shape()));
    }

    private static List<Integer> turned(List<Integer> shape) {
        List<Integer> turned = new ArrayList<>(shape);
        java.util.Collections.reverse(turned);
        return turned;
    }
}
