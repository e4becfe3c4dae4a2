package backprop.ui.inside.paint;

import backprop.explain.WeightPlace;
import backprop.nn.architecture.Architecture;
import java.util.stream.Collectors;

/** Weights by their names and places, counted from 1: W2 [23, 7], b1 [4], and of a filter bank W1 [3, 1, 2, 5]. */
public final class WeightNames {
    private WeightNames() {}

    /** @param row of the parameter as files have it, and column */
    public static String of(Architecture net, String parameter, int row, int column) {
        return WeightPlace.of(net, parameter, row, column).stream()
                .map(at -> Integer.toString(at + 1))
                .collect(Collectors.joining(", ", parameter + " [", "]"));
    }
}
