package backprop.worker.python;

import backprop.browser.Address;
import java.util.Optional;
import java.util.function.Consumer;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSFunctor;
import org.teavm.jso.JSObject;

/**
 * The page's end of a {@link PythonWorker}. It is started when the page is, so that nobody waits for it; one that is stopped is
 * ended, and the next takes its place.
 */
public final class PythonClient implements PythonPort {
    private final Consumer<PythonEvent> listener;
    private final Runnable failed;
    private JSObject worker;
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
        if (isReady) post(worker, PythonCodec.encode(command));
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
        if (worker != null) terminate(worker);
        worker = null;
    }

    private void start() {
        worker = create(
                Address.absolute("workers/script.js"),
                Address.absolute("app/python.js"),
                new String[] {
                    Address.top(),
                    Address.absolute("app/kernels.wasm"),
                    Address.absolute("data/templates.json"),
                    Address.absolute("exercises/two-layer-net/solution.py"),
                    Address.absolute("programs/training.py"),
                    Address.absolute("programs/mnist.py"),
                    Address.absolute("programs/watched-net.py")
                },
                this::hear,
                this::breakDown);
    }

    private void hear(String text) {
        PythonEvent event = PythonCodec.event(text);
        if (event instanceof PythonEvent.Ready) {
            isReady = true;
            waiting.ifPresent(command -> post(worker, PythonCodec.encode(command)));
            waiting = Optional.empty();
        }
        listener.accept(event);
    }

    private void breakDown() {
        close();
        failed.run();
    }

    @JSBody(
            params = {"boot", "script", "files", "inbox", "failed"},
            script = "var url = new URL(boot); url.searchParams.set('script', script);"
                    + " files.forEach(function(file) { url.searchParams.append('argument', file); });"
                    + " var worker = new Worker(window.backprop.worker(url), { type: 'module' });"
                    + " worker.onmessage = function(event) { inbox(event.data.text); };"
                    + " worker.onerror = function(event) { event.preventDefault(); failed(); };"
                    + " return worker;")
    private static native JSObject create(String boot, String script, String[] files, Inbox inbox, Failure failed);

    @JSBody(
            params = {"worker", "text"},
            script = "worker.postMessage({ text: text });")
    private static native void post(JSObject worker, String text);

    @JSBody(params = "worker", script = "worker.onmessage = null; worker.onerror = null; worker.terminate();")
    private static native void terminate(JSObject worker);

    @JSFunctor
    private interface Inbox extends JSObject {
        void accept(String text);
    }

    @JSFunctor
    private interface Failure extends JSObject {
        void run();
    }
}
