package backprop.graph.gradient;

import backprop.graph.Edge;
import backprop.graph.EdgeGradient;
import backprop.graph.Propagation;
import backprop.graph.Step;
import java.util.HashMap;
import java.util.Map;

/** The local derivative of every edge along which a gradient flows, taken at the values of the forward pass. */
final class Locals {
    private Locals() {}

    static Map<Edge, EdgeGradient> of(Propagation propagation) {
        Map<Edge, EdgeGradient> locals = new HashMap<>();
        for (Step step : propagation.steps()) {
            if (!(step instanceof Step.Backward backward)) continue;
            for (EdgeGradient flow : backward.flows()) locals.put(flow.edge(), flow);
        }
        return locals;
    }
}
