package backprop.script;

import backprop.graph.expression.Expression;
import backprop.graph.expression.Preset;
import backprop.json.Json;
import backprop.script.RefusedException.Code;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A situation in the Graph lab, as a script says it. Members of other names are refused: they are misspelled. */
final class GraphArgument {
    private static final String PRESET = "preset", EXPRESSION = "expression", INPUTS = "inputs", STEP = "step";
    private static final Set<String> KNOWN = Set.of(PRESET, EXPRESSION, INPUTS, STEP);

    private GraphArgument() {}

    static LabCommand.OpenGraph open(Json argument) {
        Map<String, Json> said = argument.members();
        boolean isOne = said.containsKey(PRESET) != said.containsKey(EXPRESSION);
        if (!isOne || !KNOWN.containsAll(said.keySet()))
            throw RefusedException.of(Code.ARGUMENT, "script.graph.open", List.of(Shown.text(argument.compact())));
        LabCommand.GraphSource source = said.containsKey(PRESET)
                ? new LabCommand.OfPreset(preset(said.get(PRESET).text()))
                : new LabCommand.OfExpression(said.get(EXPRESSION).text());
        Map<String, Double> inputs = said.containsKey(INPUTS) ? inputs(said.get(INPUTS)) : Map.of();
        LabCommand.StepTarget step = said.containsKey(STEP) ? step(said.get(STEP)) : LabCommand.StepTarget.START;
        return new LabCommand.OpenGraph(source, inputs, step);
    }

    private static Preset preset(String id) {
        List<String> known = Arrays.stream(Preset.values()).map(Preset::id).toList();
        return Preset.find(id)
                .orElseThrow(() -> RefusedException.of(
                        Code.PRESET, "script.graph.preset", List.of(Shown.text(id), String.join(", ", known))));
    }

    /** As many as a graph can have. */
    static Map<String, Double> inputs(Json argument) {
        Map<String, Json> said = argument.members();
        if (said.size() > Expression.MOST_NODES)
            throw RefusedException.of(Code.ARGUMENT, "script.graph.set", List.of(Shown.text(argument.compact())));
        Map<String, Double> inputs = new LinkedHashMap<>();
        said.forEach((name, value) -> inputs.put(name, value.number()));
        return inputs;
    }

    static LabCommand.StepTarget step(Json argument) {
        if (argument instanceof Json.Text word && word.text().equals("end")) return LabCommand.StepTarget.END;
        int count = argument.integer();
        if (count < 0) throw RefusedException.of(Code.ARGUMENT, "script.graph.to", List.of(Integer.toString(count)));
        return LabCommand.StepTarget.of(count);
    }
}
