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
import org.teavm.jso.JSBody;
import org.teavm.jso.JSFunctor;
import org.teavm.jso.JSObject;
import org.teavm.jso.typedarrays.Int8Array;

/**
 * The page's end of a session in a worker: one worker, one session. When it has failed it can be started again with the
 * last weights it told of.
 */
public final class TrainingClient implements RunWorker {
    private final Engine engine;
    private final Command.Open open;
    private final RunWorker.Listener listener;
    private Optional<Snapshot> last;
    private JSObject worker;
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
        JSObject started = create(
                address(engine),
                (text, bytes) -> receive(StampedEvent.decode(new Message(text, bytes.copyToJavaArray()))),
                message -> listener.receive(0, new Event.Failed(isReady ? "worker" : "unloaded", List.of(message))));
        worker = started;
        isReady = false;
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
        post(worker, message.text(), Int8Array.copyFromJavaArray(message.bytes()));
    }

    /** A new worker, paused at the last weights that came; the events begin with Ready again. */
    public void restart() {
        close();
        start();
    }

    /** Ends the work at once and frees its memory. */
    @Override
    public void close() {
        terminate(worker);
    }

    private static String address(Engine engine) {
        boolean wasm = engine == Engine.WASM;
        String boot = Address.absolute(wasm ? "workers/wasm.js" : "workers/script.js");
        String script = Address.absolute(wasm ? "app/worker.wasm" : "app/worker.js");
        String runtime = wasm ? Address.absolute("app/wasm-runtime.js") : "";
        String[] arguments = {
            engine.key(), Address.top(), Address.absolute("app/kernels.wasm"), Address.absolute("data/templates.json")
        };
        return with(boot, script, runtime, arguments);
    }

    @JSBody(
            params = {"boot", "script", "runtime", "args"},
            script = "var url = new URL(boot); url.searchParams.set('script', script);"
                    + " if (runtime) url.searchParams.set('runtime', runtime);"
                    + " args.forEach(function(each) { url.searchParams.append('argument', each); }); return url.href;")
    private static native String with(String boot, String script, String runtime, String[] args);

    /** What a worker that was ended had still to say is not heard. */
    @JSBody(
            params = {"address", "inbox", "failed"},
            script = "var worker = new Worker(window.backprop.worker(address), { type: 'module' }); worker.onmessage ="
                    + " function(event) { inbox(event.data.text, event.data.bytes); }; worker.onerror = function(event) {"
                    + " event.preventDefault(); failed(String(event.message || 'worker')); }; return worker;")
    private static native JSObject create(String address, MessageListener inbox, Failure failed);

    @JSBody(
            params = {"worker", "text", "bytes"},
            script = "worker.postMessage({ text: text, bytes: bytes });")
    private static native void post(JSObject worker, String text, Int8Array bytes);

    @JSBody(params = "worker", script = "worker.onmessage = null; worker.onerror = null; worker.terminate();")
    private static native void terminate(JSObject worker);

    @JSFunctor
    private interface Failure extends JSObject {
        void accept(String message);
    }
}
