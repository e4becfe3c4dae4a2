package backprop.worker.client;

import backprop.browser.Address;
import backprop.points.PointCommand;
import backprop.points.PointFrame;
import backprop.session.Engine;
import backprop.worker.protocol.Message;
import backprop.worker.protocol.MessageListener;
import backprop.worker.protocol.PointCodec;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSFunctor;
import org.teavm.jso.JSObject;
import org.teavm.jso.typedarrays.Int8Array;

/** The page's end of a run of points in its worker. */
public final class PointClient {
    private final List<PointCommand> waiting = new ArrayList<>();
    private final Consumer<PointFrame> frames;
    private final JSObject worker;
    private boolean isReady;

    /** @param failed told when the worker cannot go on */
    public PointClient(Engine engine, Consumer<PointFrame> frames, Runnable failed) {
        this.frames = frames;
        String[] arguments = {engine.key(), Address.top(), Address.absolute("app/kernels.wasm"), ""};
        worker = create(
                Address.absolute("workers/script.js"),
                Address.absolute("app/points-worker.js"),
                arguments,
                (text, bytes) -> hear(new Message(text, bytes.toJavaArray())),
                failed::run);
    }

    /** The first message says that the worker is there; what it was sent before would be lost. */
    private void hear(Message message) {
        if (isReady) {
            frames.accept(PointCodec.decodeFrame(message));
            return;
        }
        isReady = true;
        waiting.forEach(this::send);
        waiting.clear();
    }

    public void send(PointCommand command) {
        if (!isReady) {
            waiting.add(command);
            return;
        }
        post(worker, PointCodec.encode(command).text(), Int8Array.copyFromJavaArray(Message.NO_BYTES));
    }

    @JSBody(
            params = {"boot", "script", "args", "inbox", "failed"},
            script = "var url = new URL(boot); url.searchParams.set('script', script);"
                    + " args.forEach(function(each) { url.searchParams.append('argument', each); });"
                    + " var worker = new Worker(window.backprop.worker(url), { type: 'module' });"
                    + " worker.onmessage = function(event) { inbox(event.data.text, event.data.bytes); };"
                    + " worker.onerror = function(event) { event.preventDefault(); failed(); };"
                    + " return worker;")
    private static native JSObject create(
            String boot, String script, String[] args, MessageListener inbox, Failure failed);

    @JSBody(
            params = {"worker", "text", "bytes"},
            script = "worker.postMessage({ text: text, bytes: bytes });")
    private static native void post(JSObject worker, String text, Int8Array bytes);

    @JSFunctor
    private interface Failure extends JSObject {
        void run();
    }
}
