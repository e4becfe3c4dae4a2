package backprop.weights.foreign;

import backprop.weights.TensorEntry;
import backprop.weights.foreign.ForeignNetException.Problem;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A file's tensors by layer, as their names say it; in the order of the names. */
final class Groups {
    /** What a mean is called that follows training. */
    private static final Set<String> KEPT = Set.of("running", "moving");

    /** What the same layer has. */
    record Group(TensorName name, Map<Role, TensorEntry> parts) {
        Optional<TensorEntry> part(Role role) {
            return Optional.ofNullable(parts.get(role));
        }

        boolean isMatrix() {
            return part(Role.WEIGHT)
                    .filter(weight -> weight.shape().size() >= 2)
                    .isPresent();
        }

        /** Mean and variance alone may be those of the pictures, which nobody needs here. */
        boolean isNormalization() {
            boolean learns = part(Role.GAMMA).isPresent() || part(Role.BETA).isPresent();
            boolean hasWeight = part(Role.WEIGHT).isPresent() && !isMatrix();
            return part(Role.MEAN).isPresent()
                    && part(Role.VARIANCE).isPresent()
                    && (learns || hasWeight || name.has(KEPT));
        }

        String anyName() {
            return parts.values().iterator().next().name();
        }
    }

    private final List<Group> groups = new ArrayList<>();

    private Groups() {}

    static List<Group> of(List<TensorEntry> entries) {
        Groups named = new Groups();
        for (TensorEntry entry : entries) named.add(entry, TensorName.of(entry.name()));
        boolean hasOthers = named.groups.stream().anyMatch(group -> group.isMatrix() && !group.name.isTrainers());
        if (hasOthers) named.groups.removeIf(group -> group.name.isTrainers());
        if (named.groups.stream().noneMatch(Group::isMatrix)) named.addUnnamed(entries);
        named.groups.sort(Comparator.comparing(Group::name, TensorName.ORDER));
        return named.groups;
    }

    /** A number that was kept beside the net, such as how often it was trained, is no part of a layer. */
    private void add(TensorEntry entry, TensorName name) {
        if (name.role().isEmpty() || !entry.isReadable() && entry.shape().size() < 2) return;
        Group group = group(name);
        TensorEntry before = group.parts.put(name.role().get(), entry);
        if (before != null && !name.isTrainers())
            throw ForeignNetException.about(Problem.TWICE, before.name(), entry.name(), "", "");
    }

    private Group group(TensorName name) {
        Optional<Group> same =
                groups.stream().filter(group -> group.name.isSameLayer(name)).findFirst();
        if (same.isEmpty()) groups.add(new Group(name, new EnumMap<>(Role.class)));
        return same.orElseGet(() -> groups.get(groups.size() - 1));
    }

    /** Arrays that are only counted (arr_0, arr_1, …): a matrix is a layer's, and the vector behind it has its biases. */
    private void addUnnamed(List<TensorEntry> entries) {
        List<TensorEntry> counted = new ArrayList<>(entries);
        counted.removeIf(entry -> TensorName.of(entry.name()).role().isPresent() || !entry.isReadable());
        counted.sort(Comparator.comparing(entry -> TensorName.of(entry.name()), TensorName.ORDER));
        Optional<Group> last = Optional.empty();
        for (TensorEntry entry : counted) {
            if (entry.shape().size() >= 2 && Dense.length(entry).isEmpty()) {
                last = Optional.of(new Group(TensorName.of(entry.name()), new EnumMap<>(Role.class)));
                last.get().parts.put(Role.WEIGHT, entry);
                groups.add(last.get());
            } else if (Dense.length(entry).isPresent()) {
                last.filter(group -> canBeBiases(group.parts.get(Role.WEIGHT), entry))
                        .ifPresent(group -> group.parts.putIfAbsent(Role.BIAS, entry));
            }
        }
    }

    private static boolean canBeBiases(TensorEntry matrix, TensorEntry vector) {
        return matrix.shape().contains(vector.count());
    }
}
