package backprop.lesson.page;

import backprop.graph.Graph;
import backprop.graph.Node;
import backprop.graph.Phase;
import backprop.graph.Propagation;
import backprop.graph.Step;
import backprop.graph.expression.Expression;
import backprop.graph.expression.InputParameter;
import backprop.graph.expression.Preset;
import backprop.lesson.Question;
import backprop.number.Numbers;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/** A situation in the Graph lab, as its address has it, and the gradient that comes next there. */
public final class GraphLink {
    private static final String STEP = "step";

    private final Map<String, String> parameters;

    /** @param parameters of the address, decoded */
    public GraphLink(Map<String, String> parameters) {
        this.parameters = Map.copyOf(parameters);
    }

    /**
     * None where no step back comes next, or it brings no finite number.
     *
     * @param address path and query, which the question leads to
     */
    public Optional<Question.NextGradient> next(String address) {
        Optional<Graph> graph = graph();
        if (graph.isEmpty()) return Optional.empty();
        Propagation propagation = graph.get().propagate();
        List<Step> steps = propagation.steps();
        int done = done(steps.size());
        for (int i = done; i < steps.size(); i++) {
            if (steps.get(i).phase() != Phase.BACKWARD || steps.get(i) instanceof Step.Seed) continue;
            return backprop.graph.predict.Question.of(steps.get(i)).stream()
                    .filter(asked -> !asked.node().isConstant())
                    .findFirst()
                    .map(asked ->
                            new Question.NextGradient(address, asked.node().name(), OptionalDouble.of(asked.answer())));
        }
        return Optional.empty();
    }

    private int done(int steps) {
        String wanted = parameters.getOrDefault(STEP, "0");
        if (wanted.equals("end")) return steps;
        return (int) Math.max(0, Math.min(steps, Numbers.read(wanted).orElse(0)));
    }

    /** None where the expression is none. */
    public Optional<Graph> graph() {
        String text = parameters.get("e");
        Optional<Graph> graph = text == null ? preset() : read(text);
        if (graph.isEmpty()) return graph;
        Graph made = graph.get();
        for (Node input : made.inputs()) {
            String given = parameters.get(InputParameter.of(input.name()));
            OptionalDouble number = given == null ? OptionalDouble.empty() : Numbers.read(given.strip());
            if (number.isPresent() && Double.isFinite(number.getAsDouble()))
                made = made.with(input.name(), number.getAsDouble());
        }
        return Optional.of(made);
    }

    private Optional<Graph> preset() {
        String id = parameters.getOrDefault("preset", Preset.APPLES_AND_ORANGES.id());
        return Preset.find(id).map(Preset::graph);
    }

    private static Optional<Graph> read(String text) {
        return Expression.read(text, Preset::usualValue) instanceof Expression.Success success
                ? Optional.of(success.graph())
                : Optional.empty();
    }
}
