package backprop.worker.scope;

import backprop.browser.callback.Callback;
import backprop.worker.protocol.MessageListener;
import org.teavm.jso.JSBody;
import org.teavm.jso.typedarrays.Int8Array;

/** The worker's own place in the browser: its messages, its clock, its turn. */
public final class WorkerScope {
    private WorkerScope() {}

    @JSBody(
            params = {"text", "bytes"},
            script = "postMessage({ text: text, bytes: bytes });")
    public static native void post(String text, Int8Array bytes);

    /** The same for bytes that nobody here will read again: they are not copied. */
    @JSBody(
            params = {"text", "bytes"},
            script = "postMessage({ text: text, bytes: bytes }, [bytes.buffer]);")
    public static native void transfer(String text, Int8Array bytes);

    @JSBody(params = "inbox", script = "onmessage = function(event) { inbox(event.data.text, event.data.bytes); };")
    public static native void onMessage(MessageListener inbox);

    /** No task begins any more; what was posted is still told. */
    @JSBody(script = "self.close();")
    public static native void end();

    /** In milliseconds. */
    @JSBody(script = "return performance.now();")
    public static native double now();

    @JSBody(
            params = {"then", "milliseconds"},
            script = "setTimeout(function() { then(); }, milliseconds);")
    public static native void runLater(Callback then, double milliseconds);

    /** A task, and how to have it done when all messages that are waiting have been read. (Timers wait 4 ms at least.) */
    @JSBody(
            params = "task",
            script = "var channel = new MessageChannel(); channel.port1.onmessage = function() { task(); };"
                    + " return function() { channel.port2.postMessage(0); };")
    public static native Callback turn(Callback task);
}
