package backprop.weights.foreign;

import backprop.data.Dataset;
import backprop.weights.foreign.Dense.Lying;
import backprop.weights.foreign.ForeignNetException.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** The one order of a net's layers, and which way each matrix lies; or why there is none. */
final class DenseOrder {
    private final List<Dense> layers;

    private DenseOrder(List<Dense> layers) {
        this.layers = layers;
    }

    /**
     * Where several would do, that which reads digits, and in which matrices lie as their names say.
     *
     * @param layers in the order of their names; not empty
     * @throws ForeignNetException if they do not fit together, or in more than one way
     */
    static List<Lying> of(List<Dense> layers) {
        DenseOrder order = new DenseOrder(layers);
        return order.find(DenseOrder::readsDigits)
                .or(() -> order.find(chain -> chain.get(0).inputs() == Dataset.PIXELS))
                .or(order::withoutNames)
                .or(() -> order.find(any -> true))
                .map(DenseOrder::asTheOthersLie)
                .orElseThrow(order::trouble);
    }

    private Optional<List<Lying>> find(Predicate<List<Lying>> wanted) {
        return find(true, false, wanted).or(() -> find(true, true, wanted));
    }

    /**
     * None.
     *
     * @throws ForeignNetException if digits could be read in an order that the names contradict
     */
    private Optional<List<Lying>> withoutNames() {
        find(false, true, DenseOrder::readsDigits).ifPresent(other -> {
            List<String> names =
                    other.stream().map(way -> way.layer().weight().name()).toList();
            throw ForeignNetException.listing(Problem.WRONG_ORDER, names);
        });
        return Optional.empty();
    }

    private Optional<List<Lying>> find(boolean named, boolean eitherWay, Predicate<List<Lying>> wanted) {
        List<List<Lying>> found = Chain.find(layers, named, eitherWay, wanted);
        if (found.size() < 2) return found.stream().findFirst();
        for (int i = 0; i < layers.size(); i++) {
            Dense one = found.get(0).get(i).layer(), other = found.get(1).get(i).layer();
            if (one != other)
                throw ForeignNetException.about(
                        Problem.UNKNOWN_ORDER,
                        one.weight().name(),
                        other.weight().name(),
                        "",
                        "");
        }
        return Optional.of(found.get(0));
    }

    private static boolean readsDigits(List<Lying> chain) {
        return chain.get(0).inputs() == Dataset.PIXELS
                && chain.get(chain.size() - 1).outputs() == Dataset.CLASSES;
    }

    /** Of a square matrix the shape says nothing: it lies as all others of the file do, else as its name says. */
    private static List<Lying> asTheOthersLie(List<Lying> chain) {
        List<Boolean> others = chain.stream()
                .filter(way -> !way.isSquare())
                .map(Lying::outputsFirst)
                .distinct()
                .toList();
        if (others.size() != 1) return chain;
        return chain.stream()
                .map(way -> way.isSquare() ? new Lying(way.layer(), others.get(0)) : way)
                .toList();
    }

    private ForeignNetException trouble() {
        List<Lying> ways = new ArrayList<>(
                layers.stream().map(layer -> layer.ways().get(0)).toList());
        Lying now = ways.stream()
                .filter(way -> way.inputs() == Dataset.PIXELS)
                .findFirst()
                .orElse(ways.get(0));
        Optional<Lying> twin = taking(ways, now.inputs(), now);
        if (twin.isPresent()) return both(Problem.BRANCHES, now, twin.get());
        while (true) {
            ways.remove(now);
            Optional<Lying> next = taking(ways, now.outputs(), now);
            if (next.isEmpty()) return gap(now, ways.isEmpty() ? now : ways.get(0));
            twin = taking(ways, now.outputs(), next.get());
            if (twin.isPresent()) return both(Problem.TWO_OUTPUTS, next.get(), twin.get());
            now = next.get();
        }
    }

    private static ForeignNetException gap(Lying one, Lying next) {
        return ForeignNetException.about(
                Problem.WIDTHS,
                one.layer().weight().name(),
                next.layer().weight().name(),
                String.valueOf(one.outputs()),
                String.valueOf(next.inputs()));
    }

    private static Optional<Lying> taking(List<Lying> ways, int inputs, Lying but) {
        return ways.stream().filter(way -> way != but && way.inputs() == inputs).findFirst();
    }

    private static ForeignNetException both(Problem problem, Lying one, Lying other) {
        return ForeignNetException.about(
                problem, one.layer().weight().name(), other.layer().weight().name(), "", String.valueOf(one.inputs()));
    }
}
