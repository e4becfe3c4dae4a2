package backprop.worker.client;

import backprop.browser.Address;
import backprop.browser.callback.TextCallback;
import backprop.worker.protocol.MessageListener;
import java.util.function.Consumer;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSBodyImport;
import org.teavm.jso.JSObject;
import org.teavm.jso.typedarrays.Int8Array;

/** A worker of the page, at work as soon as it is made: texts, with bytes beside them, go in and come out. */
public final class PageWorker {
    private final JSObject worker;

    /**
     * @param script its place below the site's top, such as "app/numerics.js"
     * @param arguments that it finds when it begins
     * @param failed told why, when it cannot be loaded or has broken
     */
    public PageWorker(String script, String[] arguments, MessageListener inbox, Consumer<String> failed) {
        this("workers/script.js", script, "", arguments, inbox, failed);
    }

    private PageWorker(
            String boot,
            String script,
            String runtime,
            String[] arguments,
            MessageListener inbox,
            Consumer<String> failed) {
        worker = start(Address.absolute(boot), Address.absolute(script), runtime, arguments, inbox, failed::accept);
    }

    /** The same for a script that is compiled to WebAssembly. */
    static PageWorker wasm(String script, String[] arguments, MessageListener inbox, Consumer<String> failed) {
        String runtime = Address.absolute("app/wasm-runtime.js");
        return new PageWorker("workers/wasm.js", script, runtime, arguments, inbox, failed);
    }

    public void post(String text, byte[] bytes) {
        post(worker, text, Int8Array.copyFromJavaArray(bytes));
    }

    /** Ends its work at once; no message comes after it. */
    public void close() {
        end(worker);
    }

    @JSBody(
            params = {"boot", "script", "runtime", "args", "inbox", "failed"},
            imports = @JSBodyImport(alias = "workers", fromModule = "worker.js"),
            script = "return workers.start(boot, script, runtime, args, inbox, failed);")
    private static native JSObject start(
            String boot, String script, String runtime, String[] args, MessageListener inbox, TextCallback failed);

    @JSBody(
            params = {"worker", "text", "bytes"},
            script = "worker.postMessage({ text: text, bytes: bytes });")
    private static native void post(JSObject worker, String text, Int8Array bytes);

    @JSBody(
            params = "worker",
            imports = @JSBodyImport(alias = "workers", fromModule = "worker.js"),
            script = "workers.end(worker);")
    private static native void end(JSObject worker);
}
