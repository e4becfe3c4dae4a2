package backprop.worker.client;

import backprop.browser.Address;
import backprop.run.RunWorker;
import backprop.session.Engine;
import backprop.session.protocol.Command;
import backprop.session.protocol.Event;
import backprop.session.protocol.Snapshot;
import backprop.worker.protocol.CommandCodec;
import backprop.worker.protocol.Message;
import backprop.worker.protocol.MessageListener;
import backprop.worker.protocol.StampedEvent;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The page's end of a session in a worker: one worker, one session. When it has failed it can be started again with the
 * last weights it told of.
 */
public final class TrainingClient implements RunWorker {
    private final Engine engine;
    private final Command.Open open;
    private final RunWorker.Listener listener;
    private Optional<Snapshot> last;
    private PageWorker worker;
    private boolean isReady;

    /** Starts at once. */
    public TrainingClient(Engine engine, Command.Open open, Consumer<Event> listener) {
        this(engine, open, (commands, event) -> listener.accept(event));
    }

    /** The same for who tells events by the commands before them. */
    public TrainingClient(Engine engine, Command.Open open, RunWorker.Listener listener) {
        this.engine = engine;
        this.open = open;
        this.listener = listener;
        last = open.from();
        start();
    }

    private void start() {
        isReady = false;
        worker = worker(
                engine,
                (text, bytes) -> receive(StampedEvent.decode(new Message(text, bytes.copyToJavaArray()))),
                message -> listener.receive(0, new Event.Failed(isReady ? "worker" : "unloaded", List.of(message))));
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
        Message message = CommandCodec.encode(command);
        worker.post(message.text(), message.bytes());
    }

    /** A new worker, paused at the last weights that came; the events begin with Ready again. */
    public void restart() {
        close();
        start();
    }

    /** Ends the work at once and frees its memory. */
    @Override
    public void close() {
        worker.close();
    }

    private static PageWorker worker(Engine engine, MessageListener inbox, Consumer<String> failed) {
        String[] arguments = {
            engine.key(), Address.top(), Address.absolute("app/kernels.wasm"), Address.absolute("data/templates.json")
        };
        return engine == Engine.WASM
                ? PageWorker.wasm("app/worker.wasm", arguments, inbox, failed)
                : new PageWorker("app/worker.js", arguments, inbox, failed);
    }
}
