package backprop.ui.editor;

import backprop.browser.DeviceStore;
import backprop.json.Json;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.teavm.jso.JSBody;

/**
 * The texts that were written for one task, kept in this browser. Each visit writes a draft of its own, so two tabs overwrite
 * nothing of each other's: the last that was changed is what the next visit begins with, and the others can be looked up. Nothing
 * that was written goes by itself; only what stands in another draft as well is not kept twice.
 */
public final class Drafts {
    private static final String PLACE = "backprop.draft.";

    /** @param date of its last change, in milliseconds since 1970 */
    public record Draft(String key, double date, String text) {}

    private final String prefix;
    private final String own;

    /** @param task its name; no other's name begins with it and a dot */
    public Drafts(String task) {
        prefix = PLACE + task + ".";
        own = prefix + visit();
    }

    /** The last that was changed. */
    public Optional<Draft> last() {
        return all().stream().findFirst();
    }

    /** The others than this visit's, the last changed first, each text once. */
    public List<Draft> others(String now) {
        Map<String, Draft> byText = new LinkedHashMap<>();
        for (Draft draft : all()) {
            if (!draft.key().equals(own) && !draft.text().equals(now)) byText.putIfAbsent(draft.text(), draft);
        }
        return List.copyOf(byText.values());
    }

    /** @return whether the browser keeps it */
    public boolean save(String text) {
        Map<String, Json> draft = new LinkedHashMap<>();
        draft.put("date", Json.of(now()));
        draft.put("text", Json.of(text));
        boolean isKept = DeviceStore.put(own, Json.of(draft).compact());
        if (isKept) removeCopies();
        return isKept;
    }

    /** The last of each text stays. */
    private void removeCopies() {
        Set<String> texts = new HashSet<>();
        for (Draft draft : all()) if (!texts.add(draft.text())) DeviceStore.remove(draft.key());
    }

    private List<Draft> all() {
        List<Draft> drafts = new ArrayList<>();
        for (String key : keys(prefix)) read(key).ifPresent(drafts::add);
        drafts.sort(Comparator.comparingDouble(Draft::date).reversed());
        return drafts;
    }

    /** What is none is not ours. */
    private static Optional<Draft> read(String key) {
        try {
            Json draft = Json.parse(DeviceStore.get(key));
            return Optional.of(
                    new Draft(key, draft.get("date").number(), draft.get("text").text()));
        } catch (RuntimeException e) {
            return Optional.empty();
        }
    }

    @JSBody(script = "return Date.now().toString(36) + '-' + Math.random().toString(36).slice(2, 8);")
    private static native String visit();

    @JSBody(script = "return Date.now();")
    private static native double now();

    // Storage may be forbidden.
    @JSBody(
            params = "prefix",
            script =
                    "try { return Object.keys(localStorage).filter(function(key) { return key.indexOf(prefix) === 0; }); }"
                            + " catch (forbidden) { return []; }")
    private static native String[] keys(String prefix);
}
