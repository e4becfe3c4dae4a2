package backprop.graph.worksheet;

import backprop.graph.Edge;
import backprop.graph.EdgeGradient;
import backprop.graph.Graph;
import backprop.graph.Node;
import backprop.graph.Phase;
import backprop.graph.Propagation;
import backprop.graph.StepState;
import backprop.graph.layout.Arrangement;
import backprop.graph.layout.Density;
import backprop.graph.layout.LabelSlot;
import backprop.graph.layout.Layout;
import backprop.graph.layout.Metrics;
import backprop.graph.layout.Room;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * A graph with its values, unless they are asked for, and with none of its gradients; and with all of them for the key.
 *
 * @param given after the forward pass, or before it
 * @param key after both
 * @param blanks room to write, at each number that the key has and the graph lacks
 */
public record Worksheet(StepState given, StepState key, List<Blank> blanks) {
    /** What a sheet of A4 or Letter has for a picture, upright and on its side, in pixels of 1/96 inch. */
    private static final Room UPRIGHT = new Room(660, 570), ACROSS = new Room(930, 360);

    private static final double STILL_LARGE = 0.75;

    /**
     * @param solution ∂output/∂node; at an edge, what of it flows back along there; above a line, the node's value
     * @param isAbove the line, where values stand
     */
    public record Blank(LabelSlot slot, double solution, boolean isAbove) {}

    /** @param asksValues what the operations give is asked for, too */
    public static Worksheet of(Propagation propagation, Layout layout, boolean asksValues) {
        int forward = (int) propagation.steps().stream()
                .filter(step -> step.phase() == Phase.FORWARD)
                .count();
        StepState key = propagation.after(propagation.steps().size());
        List<Blank> blanks = new ArrayList<>();
        StepState given = propagation.after(asksValues ? 0 : forward);
        for (Node node : propagation.graph().nodes()) {
            LabelSlot slot = layout.labels().get(node);
            if (given.value(node).isEmpty()) blank(slot, key.value(node), true).ifPresent(blanks::add);
            blank(slot, key.gradient(node), false).ifPresent(blanks::add);
        }
        for (Edge edge : propagation.graph().edges()) {
            Optional<Double> flow = key.flow(edge).map(EdgeGradient::downstream);
            blank(layout.flows().get(edge), flow, false).ifPresent(blanks::add);
        }
        return new Worksheet(given, key, List.copyOf(blanks));
    }

    /** As it comes out largest on a sheet, one way or the other: what is wide goes on below, dense where it must be. */
    public static Arrangement arrangement(Graph graph, Function<Density, Metrics> metrics) {
        Arrangement roomy = larger(graph, metrics.apply(Density.ROOMY));
        boolean isLegible = scale(graph, metrics.apply(Density.ROOMY), roomy) >= UPRIGHT.wanted();
        return isLegible ? roomy : larger(graph, metrics.apply(Density.DENSE));
    }

    private static Arrangement larger(Graph graph, Metrics metrics) {
        Arrangement upright = Arrangement.folded(graph, metrics, UPRIGHT);
        Arrangement across = Arrangement.folded(graph, metrics, ACROSS);
        return scale(graph, metrics, across) > scale(graph, metrics, upright) ? across : upright;
    }

    /** Pixels to a unit, on the sheet as it lies then. */
    private static double scale(Graph graph, Metrics metrics, Arrangement arrangement) {
        Layout layout = Layout.of(graph, metrics, arrangement.cuts());
        Room sheet = isAcross(layout.width(), layout.height()) ? ACROSS : UPRIGHT;
        return sheet.scale(layout.width(), layout.height());
    }

    /** Where there is no number there is nothing to write. */
    private static Optional<Blank> blank(LabelSlot slot, Optional<Double> number, boolean isAbove) {
        if (slot == null) return Optional.empty();
        return number.filter(Double::isFinite).map(solution -> new Blank(slot, solution, isAbove));
    }

    /** Whether the picture is larger on a sheet that lies on its side. */
    public static boolean isAcross(double width, double height) {
        double upright = UPRIGHT.scale(width, height);
        return upright < STILL_LARGE && ACROSS.scale(width, height) > upright;
    }
}
