package backprop.server;

import backprop.json.Json;
import io.javalin.config.RoutesConfig;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Whose pages may have the labs in frames and talk to them, besides the lab's own. */
public record FrameOrigins(List<String> origins) {
    /** The labs' own pages alone. */
    public static final FrameOrigins NONE = new FrameOrigins(List.of());

    private static final int LAST_PORT = 65_535;
    private static final String NAMED = "/frame-from.json";
    private static final Map<String, Integer> USUAL_PORTS = Map.of("http", 80, "https", 443);

    public FrameOrigins {
        origins = List.copyOf(origins);
    }

    /**
     * @param texts each an origin, or several between commas
     * @throws IllegalArgumentException with the text that is none
     */
    public static FrameOrigins of(List<String> texts) {
        List<String> origins = new ArrayList<>();
        for (String text : texts) for (String one : text.split(",", -1)) origins.add(origin(one.strip()));
        return new FrameOrigins(origins.stream().distinct().toList());
    }

    /** As browsers write it: small letters, and no port where it is the scheme's own. */
    private static String origin(String text) {
        try {
            URI uri = new URI(text).parseServerAuthority();
            String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
            String host = uri.getHost();
            int port = uri.getPort();
            boolean isPlain = !uri.isOpaque()
                    && uri.getRawUserInfo() == null
                    && uri.getRawQuery() == null
                    && uri.getRawFragment() == null
                    && uri.getRawPath().isEmpty();
            boolean isOrigin =
                    USUAL_PORTS.containsKey(scheme) && host != null && isPlain && port != 0 && port <= LAST_PORT;
            if (!isOrigin || uri.getRawAuthority().endsWith(":")) throw new IllegalArgumentException(text);
            boolean isUsual = port < 0 || port == USUAL_PORTS.get(scheme);
            return scheme + "://" + host.toLowerCase(Locale.ROOT) + (isUsual ? "" : ":" + port);
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException(text, e);
        }
    }

    /** The labs' pages say it in their headers, and ask for it where they are in a frame. */
    public void addTo(RoutesConfig routes) {
        routes.before(context -> SecurityHeaders.addTo(context.path(), this, context::header))
                .get(NAMED, context -> context.contentType("application/json")
                        .header("Cache-Control", "no-cache")
                        .result(json()))
                .head(NAMED, context -> context.contentType("application/json"));
    }

    private String json() {
        return Json.of(Map.of("origins", Json.of(origins.stream().map(Json::of).toList())))
                .compact();
    }
}
