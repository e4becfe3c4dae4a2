package backprop.graph;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What is known after a number of steps: a value or gradient is absent until its step. Leaves are known from the start. */
public final class StepState {
    private final Propagation propagation;
    private final int count;
    private final boolean[] computed;
    private final Map<Node, EdgeGradient> gathered = new HashMap<>();
    private final Map<Edge, EdgeGradient> flows = new HashMap<>();

    StepState(Propagation propagation, int count) {
        this.propagation = propagation;
        this.count = count;
        computed = new boolean[propagation.graph().nodes().size()];
        for (Step step : propagation.steps().subList(0, count)) {
            if (step instanceof Step.Forward forward) computed[forward.node().index()] = true;
            if (step instanceof Step.Backward backward) backward.flows().forEach(this::remember);
        }
    }

    private void remember(EdgeGradient flow) {
        gathered.put(flow.edge().from(), flow);
        flows.put(flow.edge(), flow);
    }

    /** Steps made. */
    public int count() {
        return count;
    }

    /** The last step made, whose node is at work; empty at the start. */
    public Optional<Step> step() {
        List<Step> steps = propagation.steps();
        return count == 0 ? Optional.empty() : Optional.of(steps.get(count - 1));
    }

    public Optional<Double> value(Node node) {
        return node.isLeaf() || computed[node.index()] ? Optional.of(propagation.value(node)) : Optional.empty();
    }

    /** What has been gathered of it until now. */
    public Optional<Double> gradient(Node node) {
        if (node == propagation.graph().output())
            return seeded() ? Optional.of(propagation.gradient(node)) : Optional.empty();
        return Optional.ofNullable(gathered.get(node)).map(EdgeGradient::after);
    }

    /** The node's gradient has all its parts. */
    public boolean isComplete(Node node) {
        if (node == propagation.graph().output()) return seeded();
        return gathered.containsKey(node) && gathered.get(node).complete();
    }

    /** What has flowed back along an edge. */
    public Optional<EdgeGradient> flow(Edge edge) {
        return Optional.ofNullable(flows.get(edge));
    }

    private boolean seeded() {
        List<Step> steps = propagation.steps();
        return count > 0 && steps.get(count - 1).phase() == Phase.BACKWARD;
    }
}
