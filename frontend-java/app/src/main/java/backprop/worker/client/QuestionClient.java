package backprop.worker.client;

import backprop.browser.Address;
import backprop.json.Json;
import backprop.worker.protocol.Message;
import backprop.worker.protocol.MessageListener;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSFunctor;
import org.teavm.jso.JSObject;
import org.teavm.jso.typedarrays.Int8Array;

/** The page's end of a worker that answers: questions go in, answers come back in their order. */
public final class QuestionClient {
    private record Question(Json json, byte[] bytes, Consumer<Json> then) {}

    private final Deque<Question> waiting = new ArrayDeque<>();
    private final Deque<Question> asked = new ArrayDeque<>();
    private final JSObject worker;
    private boolean isReady;

    /**
     * @param script of the worker, such as "app/numerics.js"
     * @param failed told when the worker cannot go on
     */
    public QuestionClient(String script, Runnable failed) {
        worker = create(
                Address.absolute("workers/script.js"),
                Address.absolute(script),
                (text, bytes) -> hear(Json.parse(text)),
                failed::run);
    }

    /** What is asked, such as "step", with its particulars. */
    public void ask(String kind, Map<String, Json> particulars, Consumer<Json> then) {
        Map<String, Json> members = new LinkedHashMap<>(particulars);
        members.put("ask", Json.of(kind));
        put(new Question(Json.of(members), Message.NO_BYTES, then));
    }

    /** Hands over digits: as many labels, then their pixels. */
    public void digits(byte[] labelsAndPixels) {
        put(new Question(Json.of(Map.of("ask", Json.of("digits"))), labelsAndPixels, answer -> {}));
    }

    public void close() {
        terminate(worker);
    }

    private void put(Question question) {
        waiting.add(question);
        if (isReady) sendNext();
    }

    private void sendNext() {
        Question question = waiting.remove();
        asked.add(question);
        post(worker, question.json().compact(), Int8Array.copyFromJavaArray(question.bytes()));
    }

    /** The first message says that the worker is there. */
    private void hear(Json answer) {
        if (isReady) {
            asked.remove().then().accept(answer);
            return;
        }
        isReady = true;
        while (!waiting.isEmpty()) sendNext();
    }

    @JSBody(
            params = {"boot", "script", "inbox", "failed"},
            script = "var url = new URL(boot); url.searchParams.set('script', script);"
                    + " var worker = new Worker(window.backprop.worker(url), { type: 'module' });"
                    + " worker.onmessage = function(event) { inbox(event.data.text, event.data.bytes); };"
                    + " worker.onerror = function(event) { event.preventDefault(); failed(); };"
                    + " return worker;")
    private static native JSObject create(String boot, String script, MessageListener inbox, Failure failed);

    @JSBody(
            params = {"worker", "text", "bytes"},
            script = "worker.postMessage({ text: text, bytes: bytes });")
    private static native void post(JSObject worker, String text, Int8Array bytes);

    @JSBody(params = "worker", script = "worker.onmessage = null; worker.onerror = null; worker.terminate();")
    private static native void terminate(JSObject worker);

    @JSFunctor
    private interface Failure extends JSObject {
        void run();
    }
}
