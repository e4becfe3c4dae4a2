package backprop.check;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import java.util.Optional;
import java.util.stream.Stream;

/** What the worker of a page holds in its heap, as the browser's own tools see it. It must be there before the worker is. */
final class WorkerHeap {
    private final Page page;
    private final CDPSession session;
    private Optional<String> worker = Optional.empty();
    private Optional<JsonObject> answer = Optional.empty();

    WorkerHeap(Page page) {
        this.page = page;
        session = page.context().newCDPSession(page);
        session.on("Target.attachedToTarget", event -> {
            boolean isWorker = event.getAsJsonObject("targetInfo")
                    .get("type")
                    .getAsString()
                    .equals("worker");
            if (isWorker) worker = Optional.of(event.get("sessionId").getAsString());
        });
        session.on("Target.receivedMessageFromTarget", event -> {
            String message = event.get("message").getAsString();
            // It tells of other things, too.
            JsonObject said = JsonParser.parseString(message).getAsJsonObject();
            if (said.has("id")) answer = Optional.of(said.getAsJsonObject("result"));
        });
        JsonObject attach = new JsonObject();
        attach.addProperty("autoAttach", true);
        attach.addProperty("waitForDebuggerOnStart", false);
        attach.addProperty("flatten", false);
        session.send("Target.setAutoAttach", attach);
    }

    /** In bytes, garbage too: its heap, and its arrays outside. What a WebAssembly.Memory holds is not counted. */
    long bytes() {
        page.waitForCondition(() -> worker.isPresent());
        JsonObject ask = new JsonObject();
        ask.addProperty("sessionId", worker.orElseThrow());
        ask.addProperty("message", "{\"id\": 1, \"method\": \"Runtime.getHeapUsage\"}");
        session.send("Target.sendMessageToTarget", ask);
        page.waitForCondition(() -> answer.isPresent());
        JsonObject usage = answer.orElseThrow();
        return Stream.of("totalSize", "embedderHeapUsedSize", "backingStorageSize")
                .mapToLong(member -> usage.get(member).getAsLong())
                .sum();
    }
}
