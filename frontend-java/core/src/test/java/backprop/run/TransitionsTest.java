package backprop.run;

import static org.junit.jupiter.api.Assertions.assertEquals;

import backprop.run.RunState.Diverged;
import backprop.run.RunState.Done;
import backprop.run.RunState.Failed;
import backprop.run.RunState.Idle;
import backprop.run.RunState.Loading;
import backprop.run.RunState.Paused;
import backprop.run.RunState.Pausing;
import backprop.run.RunState.Previewed;
import backprop.run.RunState.Running;
import backprop.run.RunState.Waiting;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every signal in every state. */
class TransitionsTest {
    private static final Map<String, RunState> STATES = new LinkedHashMap<>();

    static {
        STATES.put("idle", new Idle());
        STATES.put("waiting", new Waiting(Goal.TRAIN));
        STATES.put("loading", new Loading(Goal.TRAIN));
        STATES.put("loading-preview", new Loading(Goal.PREVIEW));
        STATES.put("loading-epoch", new Loading(Goal.EPOCH));
        STATES.put("running", new Running(Goal.TRAIN));
        STATES.put("running-preview", new Running(Goal.PREVIEW));
        STATES.put("running-epoch", new Running(Goal.EPOCH));
        STATES.put("previewed", new Previewed());
        STATES.put("pausing", new Pausing());
        STATES.put("paused", new Paused());
        STATES.put("done", new Done());
        STATES.put("diverged", new Diverged());
        STATES.put("failed", new Failed());
    }

    /** A row for each state, a column for each signal; a dot where it stays. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            idle            | .       | idle | .             | .               | .             | .         | .
            waiting         | paused  | idle | .             | .               | .             | .         | .
            loading         | paused  | idle | .             | running         | running       | paused    | paused
            loading-preview | paused  | idle | .             | running-preview | running       | previewed | paused
            loading-epoch   | paused  | idle | running-epoch | running-epoch   | running-epoch | paused    | paused
            running         | pausing | idle | .             | .               | .             | paused    | paused
            running-preview | pausing | idle | .             | .               | running       | previewed | paused
            running-epoch   | pausing | idle | .             | .               | .             | paused    | paused
            previewed       | pausing | idle | .             | .               | running       | .         | paused
            pausing         | .       | idle | .             | .               | .             | paused    | paused
            paused          | .       | idle | .             | .               | .             | .         | .
            done            | .       | idle | .             | .               | .             | .         | .
            diverged        | .       | idle | .             | .               | .             | paused    | .
            failed          | .       | idle | .             | .               | .             | paused    | .
            """)
    void leadsWhereTheTableSays(
            String state,
            String pause,
            String reset,
            String counted,
            String firstDigits,
            String allDigits,
            String stopped,
            String closed) {
        require(state, Signal.PAUSE, pause);
        require(state, Signal.RESET, reset);
        require(state, Signal.COUNTED, counted);
        require(state, Signal.FIRST_DIGITS, firstDigits);
        require(state, Signal.ALL_DIGITS, allDigits);
        if (!state.equals("idle")) require(state, Signal.STOPPED, stopped);
        require(state, Signal.CLOSED, closed);
        require(state, Signal.DONE, "done");
        require(state, Signal.DIVERGED, "diverged");
        require(state, Signal.FAILED, "failed");
        require(state, Signal.DEAD, state.equals("waiting") ? "." : "paused");
    }

    private static void require(String state, Signal signal, String next) {
        RunState before = STATES.get(state);
        RunState expected = next.equals(".") ? before : STATES.get(next);
        assertEquals(expected, Transitions.next(before, signal, 7), state + " " + signal);
    }

    @Test
    void whatHasLearnedNothingIsIdleAgain() {
        assertEquals(new Idle(), Transitions.next(new Pausing(), Signal.STOPPED, 0));
        assertEquals(new Idle(), Transitions.next(new Loading(Goal.TRAIN), Signal.CLOSED, 0));
    }

    @Test
    void aRequestIsDoneAtOnceWhereTheDigitsAreCounted() {
        for (Goal goal : Goal.values()) {
            assertEquals(new Running(goal), Transitions.request(goal, true));
            assertEquals(new Loading(goal), Transitions.request(goal, false));
        }
    }
}
