package backprop.server;

import java.util.Map;
import java.util.function.BiConsumer;

/** On every answer, errors too: nothing but our own files runs in a page. */
final class SecurityHeaders {
    private static final Map<String, String> HEADERS = Map.of(
            "Content-Security-Policy",
            "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self' data: blob:; "
                    + "font-src 'self'; connect-src 'self'; worker-src 'self'; manifest-src 'self'; "
                    + "base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
            "X-Content-Type-Options",
            "nosniff",
            "Cross-Origin-Opener-Policy",
            "same-origin",
            "Cross-Origin-Embedder-Policy",
            "require-corp",
            "Cross-Origin-Resource-Policy",
            "same-origin",
            "Referrer-Policy",
            "no-referrer",
            "Permissions-Policy",
            "camera=(), microphone=(), geolocation=()");

    private SecurityHeaders() {}

    /** @param header takes a name and a value */
    static void addTo(BiConsumer<String, String> header) {
        HEADERS.forEach(header);
    }
}
