package backprop.worker.client;

import backprop.json.Json;
import backprop.worker.protocol.Message;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;

/** The page's end of a worker that answers: questions go in, answers come back in their order. */
public final class QuestionClient {
    private record Question(Json json, byte[] bytes, Consumer<Json> then) {}

    private final Deque<Question> waiting = new ArrayDeque<>();
    private final Deque<Question> asked = new ArrayDeque<>();
    private final PageWorker worker;
    private boolean isReady;

    /**
     * @param script of the worker, such as "app/numerics.js"
     * @param failed told when the worker cannot go on
     */
    public QuestionClient(String script, Runnable failed) {
        worker = new PageWorker(script, new String[0], (text, bytes) -> handle(Json.parse(text)), why -> failed.run());
    }

    /** What is asked, such as "step", with its particulars. */
    public void request(String kind, Map<String, Json> particulars, Consumer<Json> then) {
        Map<String, Json> members = new LinkedHashMap<>(particulars);
        members.put("ask", Json.of(kind));
        put(new Question(Json.of(members), Message.NO_BYTES, then));
    }

    /** Hands over digits: as many labels, then their pixels. */
    public void digits(byte[] labelsAndPixels) {
        put(new Question(Json.of(Map.of("ask", Json.of("digits"))), labelsAndPixels, answer -> {}));
    }

    public void close() {
        worker.close();
    }

    private void put(Question question) {
        waiting.add(question);
        if (isReady) sendNext();
    }

    private void sendNext() {
        Question question = waiting.remove();
        asked.add(question);
        worker.post(question.json().compact(), question.bytes());
    }

    /** The first message says that the worker is there. */
    private void handle(Json answer) {
        if (isReady) {
            asked.remove().then().accept(answer);
            return;
        }
        isReady = true;
        while (!waiting.isEmpty()) sendNext();
    }
}
