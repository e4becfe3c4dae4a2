package backprop.script;

import backprop.graph.Node;
import backprop.graph.Operation;
import backprop.graph.Phase;
import backprop.graph.Propagation;
import backprop.graph.StepState;
import backprop.graph.expression.Preset;
import backprop.json.Json;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The state of the Graph lab: {@code value} and {@code gradient} are null until their step. */
public final class GraphJson {
    private GraphJson() {}

    /**
     * @param expression as it stands in its field
     * @param count of steps made
     * @param known what may be seen of them
     * @param node at work
     * @param isAsked whether an answer is wanted before the next step
     */
    public static Json of(
            Optional<Preset> preset,
            String expression,
            Propagation propagation,
            int count,
            StepState known,
            Optional<Node> node,
            Phase phase,
            boolean isAsked) {
        Map<String, Json> state = new LinkedHashMap<>();
        state.put("lab", Json.of("graph"));
        state.put("preset", preset.map(it -> Json.of(it.id())).orElse(Numbered.NONE));
        state.put("expression", Json.of(expression));
        state.put("step", Json.of(count));
        state.put("steps", Json.of(propagation.steps().size()));
        state.put("phase", Json.of(phase == Phase.FORWARD ? "forward" : "backward"));
        state.put("node", node.map(it -> Json.of(it.name())).orElse(Numbered.NONE));
        state.put("asks", Json.of(isAsked));
        List<Json> nodes = new ArrayList<>();
        for (Node each : propagation.graph().nodes()) nodes.add(node(each, known));
        state.put("nodes", Json.of(nodes));
        return Json.of(state);
    }

    private static Json node(Node node, StepState known) {
        Map<String, Json> json = new LinkedHashMap<>();
        json.put("name", Json.of(node.name()));
        json.put(
                "operation",
                Json.of(node.operation().map(Operation::word).orElse(node.isInput() ? "input" : "constant")));
        json.put(
                "operands",
                Json.of(node.operands().stream().map(it -> Json.of(it.name())).toList()));
        json.put("value", known.value(node).map(Numbered::json).orElse(Numbered.NONE));
        json.put("gradient", known.gradient(node).map(Numbered::json).orElse(Numbered.NONE));
        return Json.of(json);
    }
}
