package backprop.graph;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One pass through a graph: every node's value in the order they were made, then every gradient in the reverse. */
public final class Propagation {
    private final Graph graph;
    private final double[] values;
    private final double[] gradients;
    private final List<Step> steps;
    private final boolean goesBack;

    Propagation(Graph graph) {
        this(graph, true);
    }

    private Propagation(Graph graph, boolean goesBack) {
        this.graph = graph;
        this.goesBack = goesBack;
        values = new double[graph.nodes().size()];
        gradients = new double[values.length];
        List<Step> made = new ArrayList<>();
        forward(made);
        if (goesBack) backward(made);
        steps = List.copyOf(made);
    }

    private void forward(List<Step> made) {
        for (Node node : graph.nodes()) {
            if (node.isLeaf()) {
                values[node.index()] = graph.valueOf(node);
                continue;
            }
            double x = operand(node, 0);
            double y = operand(node, 1);
            double z = node.operation().orElseThrow().forward(x, y);
            values[node.index()] = z;
            made.add(new Step.Forward(node, operands(node), z, NumericProblem.ofValue(node.operation(), x, y, z)));
        }
    }

    private void backward(List<Step> made) {
        int[] awaited = new int[values.length];
        for (Edge edge : graph.edges()) awaited[edge.from().index()]++;
        boolean[] reached = new boolean[values.length];
        Step.Seed seed = new Step.Seed(graph.output(), value(graph.output()));
        gradients[graph.output().index()] = seed.gradient();
        made.add(seed);
        for (int i = values.length - 1; i >= 0; i--) {
            Node node = graph.nodes().get(i);
            if (node.isLeaf() || !node.isVariable()) continue;
            List<EdgeGradient> flows = new ArrayList<>();
            for (int operand = 0; operand < node.operands().size(); operand++) {
                if (node.operands().get(operand).isVariable()) flows.add(flow(node, operand, reached, awaited));
            }
            made.add(new Step.Backward(node, operands(node), values[i], gradients[i], List.copyOf(flows)));
        }
    }

    /**
     * upstream · local = downstream; gradients add up where a value is used more than once. Where a value is no finite number there is
     * no local derivative, whatever its formula gives.
     */
    private EdgeGradient flow(Node node, int operand, boolean[] reached, int[] awaited) {
        int to = node.operands().get(operand).index();
        Operation operation = node.operation().orElseThrow();
        double x = operand(node, 0);
        double y = operand(node, 1);
        double z = values[node.index()];
        double upstream = gradients[node.index()];
        boolean defined = NumericProblem.isFinite(x) && NumericProblem.isFinite(y) && NumericProblem.isFinite(z);
        double local = defined ? operation.local(operand, x, y, z) : Double.NaN;
        double downstream = upstream * local;
        double before = gradients[to];
        boolean first = !reached[to];
        gradients[to] = first ? downstream : before + downstream;
        reached[to] = true;
        awaited[to]--;
        Optional<NumericProblem> trouble = NumericProblem.ofDownstream(
                upstream, NumericProblem.ofLocal(operation, operand, x, y, z, local), downstream);
        Edge edge = new Edge(node.operands().get(operand), node, operand);
        return new EdgeGradient(edge, local, downstream, before, gradients[to], first, awaited[to] == 0, trouble);
    }

    private double operand(Node node, int operand) {
        return operand < node.operands().size() ? value(node.operands().get(operand)) : 0;
    }

    private List<Double> operands(Node node) {
        return node.operands().stream().map(this::value).toList();
    }

    /** The same, ended where the output is known: no gradient is found. */
    public Propagation forwardOnly() {
        return new Propagation(graph, false);
    }

    /** A pass as this one, as far back as this, through another graph. */
    public Propagation through(Graph other) {
        return new Propagation(other, goesBack);
    }

    public Graph graph() {
        return graph;
    }

    public double value(Node node) {
        return values[node.index()];
    }

    /** ∂output/∂node when all has come back; 0 for a constant, NaN if there is none. */
    public double gradient(Node node) {
        return gradients[node.index()];
    }

    /** The step at which a value first was no finite number. */
    public Optional<Step.Forward> cause() {
        for (Step step : steps)
            if (step instanceof Step.Forward forward && forward.problem().isPresent()) return Optional.of(forward);
        return Optional.empty();
    }

    /** Forward, then backward; each node's own before those of the nodes it needs. */
    public List<Step> steps() {
        return steps;
    }

    /** What is known after so many steps; before the first for less than 0, at the end for more than there are. */
    public StepState after(int count) {
        return new StepState(this, steps.subList(0, Math.max(0, Math.min(count, steps.size()))));
    }

    /** What is known after these steps, which need not be those of this pass. */
    public StepState after(List<Step> made) {
        return new StepState(this, List.copyOf(made));
    }
}
