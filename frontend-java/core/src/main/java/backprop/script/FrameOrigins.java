package backprop.script;

import backprop.json.Json;
import backprop.json.JsonException;
import java.util.ArrayList;
import java.util.List;

/** From which pages a lab may be asked: those of its own origin, and of the origins that its server names. */
public record FrameOrigins(List<String> origins) {
    public FrameOrigins {
        origins = List.copyOf(origins);
    }

    /** @param own the page's origin; "null" for a page without one, which then nobody may ask */
    public static FrameOrigins own(String own) {
        return new FrameOrigins(isOrigin(own) ? List.of(own) : List.of());
    }

    /** @param named {@code {"origins": […]}} as the server says it; what is no list of texts names nobody */
    public FrameOrigins with(String named) {
        List<String> all = new ArrayList<>(origins);
        try {
            for (Json origin : Json.parse(named).get("origins").items()) all.add(origin.text());
        } catch (JsonException e) {
            return this;
        }
        return new FrameOrigins(all.stream().filter(FrameOrigins::isOrigin).toList());
    }

    /** A page in a sandbox says "null": many say so, and nobody knows who. */
    private static boolean isOrigin(String text) {
        return text.startsWith("http://") || text.startsWith("https://");
    }

    public boolean allow(String origin) {
        return origins.contains(origin);
    }
}
