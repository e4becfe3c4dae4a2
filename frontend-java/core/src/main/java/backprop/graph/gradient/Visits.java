package backprop.graph.gradient;

import backprop.graph.Edge;
import backprop.graph.EdgeGradient;
import backprop.graph.Node;
import backprop.graph.Propagation;
import backprop.graph.Step;
import backprop.graph.StepState;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The way back with its nodes visited in an order of one's own. Each operation is visited once, and hands on what it has gathered
 * by then. It has gathered everything only if all that use it were visited before: in a topological order.
 */
public final class Visits {
    private final Propagation propagation;
    private final Gathering gathering;
    private final Map<Edge, EdgeGradient> locals;
    private final double[] gradients;
    private final Set<Node> reached = new HashSet<>();
    private final Set<Node> visited = new HashSet<>();
    private final List<Step> steps = new ArrayList<>();

    public Visits(Propagation propagation, Gathering gathering) {
        this.propagation = propagation;
        this.gathering = gathering;
        locals = Locals.of(propagation);
        gradients = new double[propagation.graph().nodes().size()];
        for (Step step : propagation.steps()) if (step instanceof Step.Forward) steps.add(step);
        seed();
    }

    private void seed() {
        Node output = propagation.graph().output();
        Step.Seed seed = new Step.Seed(output, propagation.value(output));
        gradients[output.index()] = seed.gradient();
        steps.add(seed);
    }

    /** The operations that have a gradient to hand on and have not done so, in the order in which they were made. */
    public List<Node> left() {
        return propagation.graph().nodes().stream()
                .filter(node -> !node.isLeaf() && node.isVariable() && !visited.contains(node))
                .toList();
    }

    public boolean isDone() {
        return left().isEmpty();
    }

    /** Those that use a node and have not been visited: while there are any, the node's gradient is not complete. */
    public List<Node> awaited(Node node) {
        return propagation.graph().edges().stream()
                .filter(edge -> edge.from() == node && !visited.contains(edge.to()))
                .map(Edge::to)
                .distinct()
                .toList();
    }

    /**
     * The node hands on what it has.
     *
     * @throws IllegalArgumentException if it has been visited, or has nothing to hand on
     */
    public void visit(Node node) {
        if (!left().contains(node)) throw new IllegalArgumentException(node + " cannot be visited");
        visited.add(node);
        List<EdgeGradient> flows = new ArrayList<>();
        for (Edge edge : propagation.graph().edges())
            if (edge.to() == node && locals.containsKey(edge)) flows.add(flow(edge));
        List<Double> operands = node.operands().stream().map(propagation::value).toList();
        steps.add(new Step.Backward(node, operands, propagation.value(node), gradient(node), flows));
    }

    private EdgeGradient flow(Edge edge) {
        Node to = edge.from();
        double local = locals.get(edge).local();
        double downstream = gradient(edge.to()) * local;
        double before = gradient(to);
        boolean first = reached.add(to);
        gradients[to.index()] = gathering.gather(before, downstream);
        boolean complete = awaited(to).isEmpty() && edge.to().operands().lastIndexOf(to) == edge.operand();
        return new EdgeGradient(edge, local, downstream, before, gradient(to), first, complete, Optional.empty());
    }

    /** The same nodes in the same order once more; the inputs keep what they have, and what comes is gathered there. */
    public void repeat() {
        List<Node> order = steps.stream()
                .filter(step -> step instanceof Step.Backward)
                .map(Step::node)
                .toList();
        for (Node node : propagation.graph().nodes()) if (!node.isInput()) gradients[node.index()] = 0;
        visited.clear();
        seed();
        order.forEach(this::visit);
    }

    /** What the node has gathered until now. */
    public double gradient(Node node) {
        return gradients[node.index()];
    }

    /** The visit that handed on less than there was to come, if there was one: the first of them. */
    public Optional<Step.Backward> tooEarly() {
        Set<Node> before = new HashSet<>();
        for (Step step : steps) {
            if (!(step instanceof Step.Backward backward)) continue;
            boolean early = propagation.graph().edges().stream()
                    .anyMatch(edge -> edge.from() == backward.node() && !before.contains(edge.to()));
            if (early) return Optional.of(backward);
            before.add(backward.node());
        }
        return Optional.empty();
    }

    public StepState state() {
        return propagation.after(steps);
    }
}
