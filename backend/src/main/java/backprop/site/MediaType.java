package backprop.site;

import java.util.Map;
import java.util.Set;

/** The media types of what we serve, by the end of the name. */
final class MediaType {
    private static final Map<String, String> TYPES = Map.ofEntries(
            Map.entry("html", "text/html; charset=utf-8"),
            Map.entry("css", "text/css; charset=utf-8"),
            Map.entry("js", "text/javascript; charset=utf-8"),
            Map.entry("json", "application/json"),
            Map.entry("svg", "image/svg+xml"),
            Map.entry("png", "image/png"),
            Map.entry("ico", "image/x-icon"),
            Map.entry("wasm", "application/wasm"),
            Map.entry("woff2", "font/woff2"),
            Map.entry("py", "text/plain; charset=utf-8"),
            Map.entry("java", "text/plain; charset=utf-8"),
            Map.entry("txt", "text/plain; charset=utf-8"));
    private static final Set<String> COMPRESSED = Set.of("png", "ico", "woff2");

    private MediaType() {}

    static String of(String path) {
        return TYPES.getOrDefault(extension(path), "application/octet-stream");
    }

    static boolean compressible(String path) {
        return !COMPRESSED.contains(extension(path));
    }

    private static String extension(String path) {
        return path.endsWith("/") ? "html" : path.substring(path.lastIndexOf('.') + 1);
    }
}
