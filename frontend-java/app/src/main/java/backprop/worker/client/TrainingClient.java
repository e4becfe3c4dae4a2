package backprop.worker.client;

import backprop.run.RunWorker;
import backprop.session.Engine;
import backprop.session.protocol.Command;
import backprop.session.protocol.Event;
import backprop.session.protocol.Snapshot;
import backprop.worker.protocol.StampedEvent;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** The page's end of a session in a worker. When it has failed it can be started again with the last weights it told of. */
public final class TrainingClient implements RunWorker {
    private final SessionWorkers workers;
    private final Command.Open open;
    private final RunWorker.Listener listener;
    private Optional<Snapshot> last;
    private SessionWorker worker;
    private boolean isReady;

    /** Starts at once, in a worker of its own. */
    public TrainingClient(Engine engine, Command.Open open, Consumer<Event> listener) {
        this(new SessionWorkers(engine, false), open, (commands, event) -> listener.accept(event));
    }

    /** Starts at once. */
    TrainingClient(SessionWorkers workers, Command.Open open, RunWorker.Listener listener) {
        this.workers = workers;
        this.open = open;
        this.listener = listener;
        last = open.from();
        start();
    }

    private void start() {
        isReady = false;
        worker = workers.acquire(this::receive, this::failed);
    }

    private void failed(String message) {
        listener.receive(0, new Event.Failed(isReady ? "worker" : "unloaded", List.of(message)));
    }

    private void receive(StampedEvent stamped) {
        Event event = stamped.event();
        isReady = true;
        if (event instanceof Event.Ready)
            send(new Command.Open(open.plan(), open.digits(), open.whole(), last, open.drawn()));
        if (event instanceof Event.Saved saved) last = Optional.of(saved.snapshot());
        listener.receive(stamped.commands(), event);
    }

    /** Only after Ready, which is told the page too. */
    @Override
    public void send(Command command) {
        worker.send(command);
    }

    /** Paused at the last weights that came; the events begin with Ready again. */
    public void restart() {
        close();
        start();
    }

    /** Ends the work at once. */
    @Override
    public void close() {
        workers.release(worker);
    }
}
