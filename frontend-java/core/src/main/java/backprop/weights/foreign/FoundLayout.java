package backprop.weights.foreign;

import backprop.nn.architecture.Architecture;
import backprop.nn.architecture.ArchitectureError;
import backprop.nn.architecture.LayerPlan;
import backprop.nn.architecture.LayerShape;
import backprop.tensor.Shape;
import backprop.weights.TensorEntry;
import backprop.weights.foreign.Dense.Lying;
import backprop.weights.foreign.ForeignNetException.Problem;
import backprop.weights.foreign.Groups.Group;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which net a file's tensors are, by their names and shapes. */
final class FoundLayout {
    private final List<Group> groups;
    private final Declaration declaration;
    private final List<Normalization> normalizations;

    private FoundLayout(List<Group> groups, Declaration declaration) {
        this.groups = groups;
        this.declaration = declaration;
        normalizations = groups.stream()
                .filter(Group::isNormalization)
                .map(Normalization::new)
                .toList();
    }

    /** @throws ForeignNetException if they are no net of the lab */
    static TensorLayout of(List<TensorEntry> entries, Declaration declaration) {
        List<Group> groups = Groups.of(entries);
        Kinds.requireOurs(groups);
        if (groups.stream().noneMatch(Group::isMatrix))
            throw ForeignNetException.listing(
                    Problem.NO_WEIGHTS, entries.stream().map(TensorEntry::name).toList());
        return new FoundLayout(groups, declaration).layout();
    }

    private TensorLayout layout() {
        List<Dense> layers = groups.stream()
                .filter(Group::isMatrix)
                .map(group -> new Dense(group.name(), group.part(Role.WEIGHT).orElseThrow(), biases(group)))
                .toList();
        if (layers.size() > ArchitectureError.MOST_AFFINE)
            throw ForeignNetException.listing(
                    Problem.LIMITS,
                    layers.stream().map(layer -> layer.weight().name()).toList());
        List<Lying> chain = DenseOrder.of(layers);
        Map<String, TensorSource> sources = new HashMap<>();
        for (int i = 0; i < chain.size(); i++) {
            sources.put("W" + (i + 1), TensorSource.of(chain.get(i)));
            Optional<TensorEntry> biases = chain.get(i).layer().bias();
            if (biases.isPresent()) sources.put("b" + (i + 1), TensorSource.of(biases.get()));
        }
        for (int i = 0; i < normalizations.size(); i++)
            sources.putAll(normalizations.get(i).sources(i + 1));
        Architecture net = declaration
                .architecture()
                .map(declared -> confirmed(declared, chain))
                .orElseGet(() -> architecture(chain));
        return new TensorLayout(net, sources, true);
    }

    private static Optional<TensorEntry> biases(Group group) {
        return group.part(Role.BIAS).filter(TensorEntry::isReadable);
    }

    private Architecture architecture(List<Lying> chain) {
        List<Integer> places = Places.of(chain, normalizations);
        List<LayerPlan> layers = new ArrayList<>();
        for (int i = 0; i < chain.size(); i++) {
            layers.add(new LayerPlan.Affine(chain.get(i).outputs()));
            if (places.contains(i)) layers.add(new LayerPlan.BatchNormalization());
            if (i < chain.size() - 1) declaration.activation().ifPresent(layers::add);
        }
        int inputs = chain.get(0).inputs();
        if (ArchitectureError.of(Shape.vector(inputs), layers).isPresent())
            throw ForeignNetException.found(Problem.LIMITS, sizes(chain));
        return new Architecture(inputs, layers);
    }

    /** The net of the metadata, if the tensors are its. */
    private Architecture confirmed(Architecture declared, List<Lying> chain) {
        List<Integer> widths = declared.layerShapes().stream()
                .filter(layer -> layer.plan() instanceof LayerPlan.BatchNormalization)
                .map(LayerShape::outputs)
                .toList();
        boolean isSame = declared.sizes().equals(sizesOf(chain))
                && widths.equals(
                        normalizations.stream().map(Normalization::width).toList());
        if (isSame) return declared;
        throw ForeignNetException.found(
                Problem.CONTRADICTION, declared.text(), architecture(chain).text());
    }

    private static List<Integer> sizesOf(List<Lying> chain) {
        List<Integer> sizes = new ArrayList<>(List.of(chain.get(0).inputs()));
        for (Lying way : chain) sizes.add(way.outputs());
        return sizes;
    }

    private static String sizes(List<Lying> chain) {
        return String.join("-", sizesOf(chain).stream().map(String::valueOf).toList());
    }
}
