package backprop.graph;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What is known after a number of steps: a value or gradient is absent until its step. Leaves are known from the start. */
public final class StepState {
    private final Propagation propagation;
    private final List<Step> steps;
    private final boolean[] computed;
    private final Map<Node, EdgeGradient> gathered = new HashMap<>();
    private final Map<Edge, EdgeGradient> flows = new HashMap<>();

    StepState(Propagation propagation, List<Step> steps) {
        this.propagation = propagation;
        this.steps = steps;
        computed = new boolean[propagation.graph().nodes().size()];
        for (Step step : steps) {
            if (step instanceof Step.Forward forward) computed[forward.node().index()] = true;
            if (step instanceof Step.Backward backward) backward.flows().forEach(this::add);
        }
    }

    private void add(EdgeGradient flow) {
        gathered.put(flow.edge().from(), flow);
        flows.put(flow.edge(), flow);
    }

    /** Those that were made. */
    public List<Step> steps() {
        return steps;
    }

    /** Steps made. */
    public int count() {
        return steps.size();
    }

    /** The last step made, whose node is at work; empty at the start. */
    public Optional<Step> step() {
        return steps.isEmpty() ? Optional.empty() : Optional.of(steps.get(steps.size() - 1));
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
        return step().filter(last -> last.phase() == Phase.BACKWARD).isPresent();
    }
}
