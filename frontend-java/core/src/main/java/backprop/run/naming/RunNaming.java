package backprop.run.naming;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Names each run by what sets it apart from the others that are shown, and by no more: features are looked at in one order
 * for all, those first that tell most runs from each other, and a run's name has those that it needs until no other is left.
 */
public final class RunNaming {
    private final List<NamedRun> runs;

    private RunNaming(List<NamedRun> runs) {
        this.runs = runs;
    }

    /** A name for each, in their order. */
    public static List<RunName> of(List<NamedRun> runs) {
        RunNaming naming = new RunNaming(distinguishable(runs));
        List<RunName> names = new ArrayList<>();
        for (int i = 0; i < runs.size(); i++) names.add(naming.name(i));
        return names;
    }

    /** Where one net may be mistaken for another, their whole texts tell them apart. */
    private static List<NamedRun> distinguishable(List<NamedRun> runs) {
        boolean isClear = runs.stream()
                .allMatch(one -> runs.stream().noneMatch(other -> one.net().isMistakenFor(other.net())));
        return isClear ? runs : runs.stream().map(NamedRun::inFull).toList();
    }

    private RunName name(int place) {
        NamedRun run = runs.get(place);
        List<NamedRun> same = new ArrayList<>();
        for (NamedRun other : runs) if (other != run && other.isShown()) same.add(other);
        List<Feature> features = new ArrayList<>();
        for (Feature feature : order(run, same)) {
            List<NamedRun> left =
                    same.stream().filter(other -> isSame(feature, run, other)).toList();
            if (left.size() < same.size()) features.add(feature);
            same = left;
        }
        return new RunName(parts(run, features), copy(place));
    }

    private static List<RunName.Part> parts(NamedRun run, List<Feature> features) {
        List<RunName.Part> all = new ArrayList<>();
        for (Feature feature : Feature.values()) if (features.contains(feature)) all.add(part(run, feature));
        List<RunName.Part> present =
                all.stream().filter(part -> !part.value().isEmpty()).toList();
        if (all.isEmpty()) return List.of(part(run, Feature.NET));
        return present.isEmpty() ? all : present;
    }

    private static RunName.Part part(NamedRun run, Feature feature) {
        return new RunName.Part(feature, feature == Feature.NET ? run.net().text() : feature.of(run));
    }

    /** Which it is of those that nothing sets apart and that their owner has not named. */
    private int copy(int place) {
        int copy = 1;
        for (NamedRun earlier : runs.subList(0, place))
            if (!earlier.isNamed() && isLike(earlier, runs.get(place))) copy++;
        return copy;
    }

    private static boolean isLike(NamedRun one, NamedRun other) {
        for (Feature feature : Feature.values()) if (!isSame(feature, one, other)) return false;
        return true;
    }

    private static boolean isSame(Feature feature, NamedRun one, NamedRun other) {
        return feature.of(one).equals(feature.of(other));
    }

    /** Those that tell some apart whom those before do not. */
    private static List<Feature> order(NamedRun run, List<NamedRun> others) {
        List<NamedRun> all = new ArrayList<>(others);
        all.add(run);
        List<List<NamedRun>> groups = List.of(all);
        List<Feature> order = new ArrayList<>();
        while (true) {
            List<List<NamedRun>> best = groups;
            Feature chosen = Feature.NET;
            for (Feature feature : Feature.values()) {
                List<List<NamedRun>> finer = split(groups, feature);
                if (pairs(finer) >= pairs(best)) continue;
                best = finer;
                chosen = feature;
            }
            if (best == groups) return order;
            order.add(chosen);
            groups = best;
        }
    }

    private static List<List<NamedRun>> split(List<List<NamedRun>> groups, Feature feature) {
        List<List<NamedRun>> finer = new ArrayList<>();
        for (List<NamedRun> group : groups) {
            Map<String, List<NamedRun>> parts = new LinkedHashMap<>();
            for (NamedRun run : group)
                parts.computeIfAbsent(feature.of(run), value -> new ArrayList<>())
                        .add(run);
            finer.addAll(parts.values());
        }
        return finer;
    }

    /** That are not told apart yet. */
    private static int pairs(List<List<NamedRun>> groups) {
        int pairs = 0;
        for (List<NamedRun> group : groups) pairs += group.size() * (group.size() - 1) / 2;
        return pairs;
    }
}
