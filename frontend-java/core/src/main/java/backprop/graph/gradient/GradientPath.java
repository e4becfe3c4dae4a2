package backprop.graph.gradient;

import backprop.graph.Edge;
import backprop.graph.EdgeGradient;
import backprop.graph.Node;
import backprop.graph.Propagation;
import backprop.graph.Step;
import backprop.graph.StepState;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One way back from the output to a node, and what it brings: the product of the local derivatives along it. Of several ways the
 * products add up.
 *
 * @param edges the last operation's first
 * @param locals of the edges
 */
public record GradientPath(List<Edge> edges, List<Double> locals) {
    /** Every way to a node. There may be very many: 2ⁿ through n nodes that use their operand twice. */
    public static List<GradientPath> all(Propagation propagation, Node to) {
        List<GradientPath> found = new ArrayList<>();
        collect(propagation.graph().edges(), Locals.of(propagation), to, new GradientPath(List.of(), List.of()), found);
        return found;
    }

    private static void collect(
            List<Edge> all, Map<Edge, EdgeGradient> locals, Node to, GradientPath rest, List<GradientPath> found) {
        boolean isUsed = false;
        for (Edge edge : all) {
            if (edge.from() != to || !locals.containsKey(edge)) continue;
            isUsed = true;
            collect(all, locals, edge.to(), rest.after(edge, locals.get(edge).local()), found);
        }
        if (!isUsed) found.add(rest);
    }

    private GradientPath after(Edge edge, double local) {
        List<Edge> longer = new ArrayList<>(List.of(edge));
        longer.addAll(edges);
        List<Double> factors = new ArrayList<>(List.of(local));
        factors.addAll(locals);
        return new GradientPath(List.copyOf(longer), List.copyOf(factors));
    }

    /** The way back along this path alone. */
    public StepState state(Propagation propagation) {
        List<Step> steps = new ArrayList<>();
        for (Step step : propagation.steps()) if (!(step instanceof Step.Backward)) steps.add(step);
        double upstream = 1;
        for (int i = 0; i < edges.size(); i++) {
            Edge edge = edges.get(i);
            double downstream = upstream * locals.get(i);
            EdgeGradient flow =
                    new EdgeGradient(edge, locals.get(i), downstream, 0, downstream, true, true, Optional.empty());
            List<Double> operands =
                    edge.to().operands().stream().map(propagation::value).toList();
            steps.add(new Step.Backward(edge.to(), operands, propagation.value(edge.to()), upstream, List.of(flow)));
            upstream = downstream;
        }
        return propagation.after(steps);
    }

    /** 1 at the output; then multiplied edge by edge, as on the way back. */
    public double product() {
        double product = 1;
        for (double local : locals) product *= local;
        return product;
    }
}
