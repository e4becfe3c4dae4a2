package backprop.graph.gradient;

import backprop.graph.Edge;
import backprop.graph.EdgeGradient;
import backprop.graph.Node;
import backprop.graph.Propagation;
import java.util.Map;

/** How every node moves with one input, found in the order of the forward pass: the derivatives of all, but with respect to one. */
public final class ForwardMode {
    private final double[] derivatives;

    public ForwardMode(Propagation propagation, Node input) {
        derivatives = new double[propagation.graph().nodes().size()];
        derivatives[input.index()] = 1;
        Map<Edge, EdgeGradient> locals = Locals.of(propagation);
        for (Edge edge : propagation.graph().edges()) {
            if (!locals.containsKey(edge)) continue;
            derivatives[edge.to().index()] +=
                    derivatives[edge.from().index()] * locals.get(edge).local();
        }
    }

    /** ∂node/∂input. */
    public double derivative(Node node) {
        return derivatives[node.index()];
    }
}
