package backprop.ui.python;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import backprop.worker.python.ProgramError;
import backprop.worker.python.PythonCommand;
import backprop.worker.python.PythonCommand.Run;
import backprop.worker.python.PythonEvent;
import backprop.worker.python.PythonPort;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class RunQueueTest {
    private static final PythonEvent DONE = new PythonEvent.Done();
    private static final ProgramError ERROR = new ProgramError("NameError", "no a", 1, "key", List.of());

    private final List<Object> sent = new ArrayList<>();
    private Consumer<PythonEvent> tell;
    private Runnable breakDown;
    private final RunQueue queue = new RunQueue(this::start);
    private final List<Object> first = new ArrayList<>(), second = new ArrayList<>(), third = new ArrayList<>();

    private PythonPort start(Consumer<PythonEvent> listener, Runnable failed) {
        tell = listener;
        breakDown = failed;
        return new PythonPort() {
            @Override
            public void send(PythonCommand command) {
                sent.add(command);
            }

            @Override
            public void stop() {
                sent.add("stop");
            }
        };
    }

    private static RunListener into(List<Object> heard) {
        return new RunListener() {
            @Override
            public void state(RunState state) {
                heard.add(state);
            }

            @Override
            public void printed(String text, int dropped) {
                heard.add(text + dropped);
            }
        };
    }

    private void addAll() {
        tell.accept(new PythonEvent.Ready());
        queue.add("a", into(first));
        queue.add("b", into(second));
        queue.add("c", into(third));
    }

    @Test
    void theyRunOneAfterTheOtherAndTheFirstAloneBeginsWithoutNames() {
        addAll();
        assertEquals(List.of(new Run("a", true)), sent);
        assertEquals(List.of(new RunState.Waiting()), second);
        tell.accept(new PythonEvent.Output("1\n", 0));
        tell.accept(DONE);
        assertEquals(List.of(new RunState.Running(), "1\n0", new RunState.Done(1)), first);
        assertEquals(List.of(new Run("a", true), new Run("b", false)), sent);
        tell.accept(DONE);
        tell.accept(DONE);
        assertEquals(List.of(new RunState.Waiting(), new RunState.Running(), new RunState.Done(3)), third);
        assertFalse(queue.isBusy());
    }

    @Test
    void afterAnErrorThoseThatWaitDoNotRunAndTheNamesStay() {
        addAll();
        tell.accept(new PythonEvent.Failed(ERROR));
        assertEquals(List.of(new RunState.Running(), new RunState.Failed(ERROR)), first);
        assertEquals(List.of(new RunState.Waiting(), new RunState.Idle()), second);
        assertFalse(queue.isBusy());
        queue.add("d", into(third));
        assertEquals(new Run("d", false), sent.get(1));
    }

    @Test
    void aRestartStopsWhatRunsAndTheNextBeginsWithoutNames() {
        addAll();
        queue.restart();
        assertEquals(List.of(new RunState.Running(), new RunState.Stopped()), first);
        assertEquals(new RunState.Idle(), second.get(1));
        assertEquals("stop", sent.get(1));
        queue.add("d", into(new ArrayList<>()));
        assertEquals(new Run("d", true), sent.get(2));
    }

    @Test
    void aRestartWithNothingAtWorkNeedsNoOtherWorker() {
        queue.add("a", into(first));
        assertEquals(List.of(new RunState.Loading()), first);
        tell.accept(new PythonEvent.Ready());
        tell.accept(DONE);
        assertEquals(List.of(new RunState.Loading(), new RunState.Running(), new RunState.Done(1)), first);
        queue.restart();
        queue.add("b", into(second));
        assertEquals(List.of(new Run("a", true), new Run("b", true)), sent);
    }

    @Test
    void whereItBreaksTheNextBeginsWithoutNames() {
        addAll();
        breakDown.run();
        assertEquals(List.of(new RunState.Running(), new RunState.Broken()), first);
        assertEquals(new RunState.Idle(), third.get(1));
        queue.add("d", into(new ArrayList<>()));
        assertEquals(new Run("d", true), sent.get(1));
    }

    @Test
    void whatIsToldAtItsEndMayRunTheNext() {
        queue.add("a", new RunListener() {
            @Override
            public void state(RunState state) {
                if (state instanceof RunState.Done) queue.add("b", into(second));
            }

            @Override
            public void printed(String text, int dropped) {}
        });
        tell.accept(DONE);
        assertEquals(List.of(new Run("a", true), new Run("b", false)), sent);
        assertTrue(queue.isBusy());
    }
}
