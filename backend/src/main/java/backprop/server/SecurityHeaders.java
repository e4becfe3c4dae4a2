package backprop.server;

import java.util.Map;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;

/** On every answer, errors too: nothing but our own files runs in a page. */
public final class SecurityHeaders {
    private static final String POLICY =
            "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self' data: blob:; "
                    + "font-src 'self'; connect-src 'self'; worker-src 'self'; manifest-src 'self'; "
                    + "base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
    /** Texts become markup or scripts by the one policy of boot.js, where a browser knows it. */
    private static final String TRUSTED_TYPES = "; require-trusted-types-for 'script'; trusted-types backprop";
    /** A worker obeys the policy of its own script. TeaVM's runtime makes functions of texts, in this worker alone. */
    private static final Pattern WASM_WORKER = Pattern.compile("/workers/wasm\\.[0-9a-f]+\\.js");

    private static final String WORKER_POLICY =
            POLICY.replace("'wasm-unsafe-eval'", "'wasm-unsafe-eval' 'unsafe-eval'");
    private static final Map<String, String> HEADERS = Map.of(
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
    static void addTo(String path, BiConsumer<String, String> header) {
        header.accept("Content-Security-Policy", policy(path));
        HEADERS.forEach(header);
    }

    /** The Content-Security-Policy of what stands at this path. */
    public static String policy(String path) {
        return WASM_WORKER.matcher(path).matches() ? WORKER_POLICY : POLICY + TRUSTED_TYPES;
    }

    /** All others, the same for every path. */
    public static Map<String, String> others() {
        return HEADERS;
    }
}
