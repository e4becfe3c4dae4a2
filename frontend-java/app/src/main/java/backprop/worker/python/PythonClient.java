package backprop.worker.python;

import backprop.browser.Address;
import backprop.worker.client.PageWorker;
import backprop.worker.protocol.Message;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The page's end of a {@link PythonWorker}. It is started when the page is, so that nobody waits for it; one that is stopped is
 * ended, and the next takes its place.
 */
public final class PythonClient implements PythonPort {
    private final Consumer<PythonEvent> listener;
    private final Runnable failed;
    private PageWorker worker;
    private boolean isReady;
    private Optional<PythonCommand> waiting = Optional.empty();

    /** @param failed told when the worker cannot be loaded, or broke; the next command starts another */
    public PythonClient(Consumer<PythonEvent> listener, Runnable failed) {
        this.listener = listener;
        this.failed = failed;
        start();
    }

    @Override
    public void send(PythonCommand command) {
        if (worker == null) start();
        if (isReady) worker.post(PythonCodec.encode(command), Message.NO_BYTES);
        else waiting = Optional.of(command);
    }

    @Override
    public void stop() {
        close();
        start();
    }

    public void close() {
        waiting = Optional.empty();
        isReady = false;
        if (worker != null) worker.close();
        worker = null;
    }

    private void start() {
        worker = new PageWorker(
                "app/python.js",
                new String[] {
                    Address.top(),
                    Address.absolute("app/kernels.wasm"),
                    Address.absolute("data/templates.json"),
                    Address.absolute("exercises/two-layer-net/solution.py"),
                    Address.absolute("programs/training.py"),
                    Address.absolute("programs/mnist.py"),
                    Address.absolute("programs/watched-net.py")
                },
                (text, bytes) -> handle(text),
                why -> breakDown());
    }

    private void handle(String text) {
        PythonEvent event = PythonCodec.event(text);
        if (event instanceof PythonEvent.Ready) {
            isReady = true;
            waiting.ifPresent(command -> worker.post(PythonCodec.encode(command), Message.NO_BYTES));
            waiting = Optional.empty();
        }
        listener.accept(event);
    }

    private void breakDown() {
        close();
        failed.run();
    }
}
