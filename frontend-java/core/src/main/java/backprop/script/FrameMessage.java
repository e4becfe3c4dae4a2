package backprop.script;

import backprop.json.Json;
import java.util.LinkedHashMap;
import java.util.Map;

/** What a frame says to the page around it. */
public final class FrameMessage {
    private FrameMessage() {}

    /** {@code {backprop: 1, id: 7, value: …}}. */
    public static Json answer(Json id, Json value) {
        Map<String, Json> message = message();
        message.put("id", id);
        message.put("value", value);
        return Json.of(message);
    }

    /** {@code {backprop: 1, id: 7, error: {code: "step", message: "…"}}}. */
    public static Json refusal(Json id, String code, String sentence) {
        Map<String, Json> error = new LinkedHashMap<>();
        error.put("code", Json.of(code));
        error.put("message", Json.of(sentence));
        Map<String, Json> message = message();
        message.put("id", id);
        message.put("error", Json.of(error));
        return Json.of(message);
    }

    /** {@code {backprop: 1, event: "moved", value: …}}. */
    public static Json event(String event, Json value) {
        Map<String, Json> message = message();
        message.put("event", Json.of(event));
        message.put("value", value);
        return Json.of(message);
    }

    /** @param pixels of the style sheet, that all of the page takes */
    public static Json height(int pixels) {
        return event("height", Json.of(pixels));
    }

    private static Map<String, Json> message() {
        Map<String, Json> message = new LinkedHashMap<>();
        message.put("backprop", Json.of(FrameRequest.VERSION));
        return message;
    }
}
