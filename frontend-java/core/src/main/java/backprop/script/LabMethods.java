package backprop.script;

import backprop.handout.Lab;
import backprop.json.Json;
import backprop.json.JsonException;
import backprop.script.RefusedException.Code;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** The methods of a lab. A name and an argument become a command; whatever else is said is refused, and has done nothing. */
public final class LabMethods {
    /** Characters of JSON. */
    public static final int LONGEST = 100_000;

    private static final String NONE = "null";

    private final Lab lab;
    private final Map<String, Function<String, LabCommand>> methods = new LinkedHashMap<>();

    LabMethods(Lab lab) {
        this.lab = lab;
    }

    /** @param takes the key of the sentence about an argument of another form */
    LabMethods with(String key, String takes, Function<Json, LabCommand> command) {
        methods.put(key, argument -> {
            try {
                return command.apply(Json.parse(argument));
            } catch (JsonException e) {
                throw RefusedException.of(Code.ARGUMENT, takes, List.of(Shown.text(argument)));
            }
        });
        return this;
    }

    /** One without an argument. */
    LabMethods with(String key, LabCommand command) {
        methods.put(key, argument -> {
            if (argument.equals(NONE)) return command;
            throw RefusedException.of(Code.ARGUMENT, "script.refused.none", List.of(key));
        });
        return this;
    }

    public Lab lab() {
        return lab;
    }

    public List<String> keys() {
        return new ArrayList<>(methods.keySet());
    }

    /**
     * @param argument JSON; null for none
     * @throws RefusedException for all that is no command of this lab
     */
    public LabCommand read(String key, String argument) {
        Function<String, LabCommand> method = methods.get(key);
        if (method == null)
            throw RefusedException.of(
                    Code.METHOD,
                    "script.refused.method",
                    List.of(lab.key(), Shown.text(key), String.join(", ", methods.keySet())));
        if (argument.length() > LONGEST)
            throw RefusedException.of(Code.LONG, "script.refused.long", List.of(Integer.toString(LONGEST)));
        return method.apply(argument);
    }

    /** @throws RefusedException if the lab has no such event */
    public void requireEvent(String event) {
        List<String> known = LabEvent.keys(lab);
        if (!known.contains(event))
            throw RefusedException.of(
                    Code.EVENT,
                    "script.refused.event",
                    List.of(lab.key(), Shown.text(event), String.join(", ", known)));
    }
}
