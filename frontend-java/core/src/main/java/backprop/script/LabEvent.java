package backprop.script;

import backprop.handout.Lab;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What a script can listen to. */
public enum LabEvent {
    /** Another graph, other numbers, another step: the state. */
    MOVED(Lab.GRAPH),
    /** What is on the pad was read, or is no digit: the state. */
    READ(Lab.DRAW),
    /** The run has another state: {@code state} of the state, and the rest of it. */
    STATE(Lab.TRAIN, Lab.POINTS),
    /** Iterations were done: the state. */
    PROGRESS(Lab.TRAIN, Lab.POINTS),
    /** The net was tested on its way: one entry of the history's evaluations. */
    EVALUATION(Lab.TRAIN);

    private final List<Lab> labs;

    LabEvent(Lab... labs) {
        this.labs = List.of(labs);
    }

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static List<String> keys(Lab lab) {
        List<String> keys = new ArrayList<>();
        for (LabEvent event : values()) if (event.labs.contains(lab)) keys.add(event.key());
        return keys;
    }
}
