package backprop.script;

import backprop.json.Json;
import backprop.number.Numbers;
import backprop.script.RefusedException.Code;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A run's settings, as links name them; their values are checked where those of links are. */
final class RunArgument {
    private static final List<String> KNOWN = List.of(
            "net",
            "activation",
            "init",
            "optimizer",
            "lr",
            "batch",
            "seed",
            "iterations",
            "data",
            "decay",
            "samples",
            "sampling",
            "stop-loss",
            "stop-accuracy",
            "stop-dead",
            "stop-still");
    private static final int LONGEST = 1_000;

    private RunArgument() {}

    static LabCommand.OpenRun open(Json argument) {
        Map<String, String> settings = new LinkedHashMap<>();
        argument.members().forEach((name, value) -> {
            if (!KNOWN.contains(name))
                throw RefusedException.of(
                        Code.SETTING, "script.train.setting", List.of(Shown.text(name), String.join(", ", KNOWN)));
            String text = value instanceof Json.Number number ? Numbers.full(number.number()) : value.text();
            if (text.length() > LONGEST)
                throw RefusedException.of(Code.ARGUMENT, "script.train.open", List.of(Shown.text(text)));
            settings.put(name, text);
        });
        return new LabCommand.OpenRun(settings);
    }
}
