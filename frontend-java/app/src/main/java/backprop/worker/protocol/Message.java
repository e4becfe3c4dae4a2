package backprop.worker.protocol;

import backprop.json.Json;
import java.util.LinkedHashMap;
import java.util.Map;

/** What crosses between page and worker: a JSON object on a line, and bytes where there are many. */
public record Message(String text, byte[] bytes) {
    static final String KIND = "is";
    public static final byte[] NO_BYTES = {};

    static Message message(String kind, Map<String, Json> members) {
        return message(kind, members, NO_BYTES);
    }

    static Message message(String kind, Map<String, Json> members, byte[] bytes) {
        Map<String, Json> all = new LinkedHashMap<>();
        all.put(KIND, Json.of(kind));
        all.putAll(members);
        return new Message(Json.of(all).compact(), bytes);
    }
}
