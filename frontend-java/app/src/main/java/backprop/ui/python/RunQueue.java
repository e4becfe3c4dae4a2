package backprop.ui.python;

import backprop.worker.python.PythonCommand;
import backprop.worker.python.PythonEvent;
import backprop.worker.python.PythonPort;
import java.util.ArrayDeque;
import java.util.Optional;
import java.util.Queue;

/**
 * Programs for one interpreter: one is run after the other, and has the names of those before it. Where one fails, those that
 * wait are not run.
 */
public final class RunQueue {
    private record Task(String source, RunListener listener) {}

    private final PythonPort python;
    private final Queue<Task> waiting = new ArrayDeque<>();
    private Optional<Task> running = Optional.empty();
    private boolean isReady;
    private int runs;

    public RunQueue(PythonPort.Starter starter) {
        python = starter.start(this::receive, this::markBroken);
    }

    public boolean isBusy() {
        return running.isPresent();
    }

    public void add(String source, RunListener listener) {
        waiting.add(new Task(source, listener));
        if (isBusy()) listener.state(new RunState.Waiting());
        else runNext();
    }

    /** Nothing is run any more; what is run next begins with no names. */
    public void restart() {
        if (isBusy()) {
            isReady = false;
            python.stop();
        }
        runs = 0;
        end(new RunState.Stopped());
    }

    private void runNext() {
        running = Optional.ofNullable(waiting.poll());
        running.ifPresent(task -> {
            task.listener().state(isReady ? new RunState.Running() : new RunState.Loading());
            python.send(new PythonCommand.Run(task.source(), runs == 0));
            runs++;
        });
    }

    private void receive(PythonEvent event) {
        boolean isFirst = event instanceof PythonEvent.Ready;
        isReady |= isFirst;
        if (running.isEmpty()) return;
        RunListener listener = running.get().listener();
        if (isFirst) {
            listener.state(new RunState.Running());
        } else if (event instanceof PythonEvent.Output output) {
            listener.printed(output.text(), output.dropped());
        } else if (event instanceof PythonEvent.Done) {
            running = Optional.empty();
            listener.state(new RunState.Done(runs));
            if (!isBusy()) runNext();
        } else if (event instanceof PythonEvent.Failed failed) {
            end(new RunState.Failed(failed.error()));
        }
    }

    private void markBroken() {
        isReady = false;
        runs = 0;
        end(new RunState.Broken());
    }

    /** Of what is run, in this way; what waits does not begin. */
    private void end(RunState state) {
        Optional<Task> ended = running;
        running = Optional.empty();
        Queue<Task> given = new ArrayDeque<>(waiting);
        waiting.clear();
        ended.ifPresent(task -> task.listener().state(state));
        given.forEach(task -> task.listener().state(new RunState.Idle()));
    }
}
