package backprop.worker.client;

import backprop.browser.Address;
import backprop.session.Engine;
import backprop.session.protocol.Command;
import backprop.session.protocol.Event;
import backprop.worker.protocol.CommandCodec;
import backprop.worker.protocol.Message;
import backprop.worker.protocol.MessageListener;
import backprop.worker.protocol.StampedEvent;
import java.util.function.Consumer;

/** A worker for one session after another. */
final class SessionWorker {
    private final PageWorker worker;
    private Consumer<StampedEvent> inbox;
    private Consumer<String> failed;
    /** How many more times it says Ready before what it says is of the present session. */
    private int outdated;

    private boolean hasDigits;

    SessionWorker(Engine engine, Consumer<StampedEvent> inbox, Consumer<String> failed) {
        this.inbox = inbox;
        this.failed = failed;
        String[] arguments = {
            engine.key(), Address.top(), Address.absolute("app/kernels.wasm"), Address.absolute("data/templates.json")
        };
        MessageListener messages =
                (text, bytes) -> receive(StampedEvent.decode(new Message(text, bytes.copyToJavaArray())));
        worker = engine == Engine.WASM
                ? PageWorker.wasm("app/worker.wasm", arguments, messages, this::fail)
                : new PageWorker("app/worker.js", arguments, messages, this::fail);
    }

    private void receive(StampedEvent stamped) {
        if (stamped.event() instanceof Event.Ready && outdated > 0) outdated--;
        if (stamped.event() instanceof Event.Loading loading) hasDigits = loading.digits() == loading.of();
        if (stamped.event() instanceof Event.Failed) hasDigits = false;
        if (outdated == 0) inbox.accept(stamped);
    }

    private void fail(String message) {
        hasDigits = false;
        failed.accept(message);
    }

    /** Whether the next session could do without loading them. */
    boolean hasDigits() {
        return hasDigits;
    }

    void send(Command command) {
        Message message = CommandCodec.encode(command);
        worker.post(message.text(), message.bytes());
    }

    /** The session ends. Who comes next is told that it is ready, and nothing of what was before. */
    void reopen(Consumer<StampedEvent> inbox, Consumer<String> failed) {
        this.inbox = inbox;
        this.failed = failed;
        outdated++;
        send(new Command.Close());
    }

    void close() {
        worker.close();
    }
}
