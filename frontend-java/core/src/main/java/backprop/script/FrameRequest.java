package backprop.script;

import backprop.json.Json;
import backprop.json.JsonException;
import java.util.Optional;

/**
 * What the page around a frame asks: {@code {backprop: 1, id: 7, method: "to", value: 3}}.
 *
 * @param id comes back with the answer: a number, or a text of at most 100 characters
 */
public record FrameRequest(Json id, String method) {
    /** Of what is said between a page and its frame. */
    public static final int VERSION = 1;

    private static final int LONGEST = 100;

    /**
     * @param head the message without its value, as JSON
     * @return empty for all that is none of ours: other scripts send messages, too, and are not answered
     */
    public static Optional<FrameRequest> read(String head) {
        try {
            if (head.length() > 10 * LONGEST) return Optional.empty();
            Json said = Json.parse(head);
            Json id = said.get("id");
            String method = said.get("method").text();
            boolean isOurs = said.get("backprop").number() == VERSION;
            return isOurs && isId(id) && method.length() <= LONGEST
                    ? Optional.of(new FrameRequest(id, method))
                    : Optional.empty();
        } catch (JsonException e) {
            return Optional.empty();
        }
    }

    private static boolean isId(Json id) {
        return id instanceof Json.Number
                || id instanceof Json.Text text && text.text().length() <= LONGEST;
    }
}
