package backprop.server;

import java.util.Map;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;

/** On every answer, errors too: nothing but our own files runs in a page. */
public final class SecurityHeaders {
    private static final String NO_FRAMES = "frame-ancestors 'none'";

    private static final String POLICY =
            "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self' data: blob:; "
                    + "font-src 'self'; connect-src 'self'; worker-src 'self'; manifest-src 'self'; frame-src 'self'; "
                    + "base-uri 'none'; form-action 'none'; " + NO_FRAMES;
    /** Texts become markup or scripts by the one policy of boot.js, where a browser knows it. */
    private static final String TRUSTED_TYPES = "; require-trusted-types-for 'script'; trusted-types backprop";
    /** A worker obeys the policy of its own script. TeaVM's runtime makes functions of texts, in this worker alone. */
    private static final Pattern WASM_WORKER = Pattern.compile("/workers/wasm\\.[0-9a-f]+\\.js");

    private static final String WORKER_POLICY =
            POLICY.replace("'wasm-unsafe-eval'", "'wasm-unsafe-eval' 'unsafe-eval'");
    /** What a worksheet may have in frames: the labs and the chapters; never what a teacher or a lesson has. */
    private static final Pattern FRAMED = Pattern.compile("/(?:graph|draw|train|points|learn(?:/\\w+)?)/");

    private static final String RESOURCES = "Cross-Origin-Resource-Policy";
    private static final Map<String, String> HEADERS = Map.of(
            "X-Content-Type-Options",
            "nosniff",
            "Cross-Origin-Opener-Policy",
            "same-origin",
            "Cross-Origin-Embedder-Policy",
            "require-corp",
            RESOURCES,
            "same-origin",
            "Referrer-Policy",
            "no-referrer",
            "Permissions-Policy",
            "camera=(), microphone=(), geolocation=()");

    private SecurityHeaders() {}

    /** @param header takes a name and a value */
    static void addTo(String path, BiConsumer<String, String> header) {
        addTo(path, FrameOrigins.NONE, header);
    }

    /** The same where pages of these origins may have the labs in frames. */
    static void addTo(String path, FrameOrigins origins, BiConsumer<String, String> header) {
        HEADERS.forEach(header);
        header.accept("Content-Security-Policy", policy(path, origins));
        // A page that is isolated itself shows no frame of another origin that does not say this.
        if (isFramed(path) && !origins.equals(FrameOrigins.NONE)) header.accept(RESOURCES, "cross-origin");
    }

    /** The Content-Security-Policy of what stands at this path. */
    public static String policy(String path) {
        return policy(path, FrameOrigins.NONE);
    }

    private static String policy(String path, FrameOrigins origins) {
        if (WASM_WORKER.matcher(path).matches()) return WORKER_POLICY;
        String policy = isFramed(path) ? POLICY.replace(NO_FRAMES, ancestors(origins)) : POLICY;
        return policy + TRUSTED_TYPES;
    }

    private static boolean isFramed(String path) {
        return FRAMED.matcher(path).matches();
    }

    private static String ancestors(FrameOrigins origins) {
        return String.join(" ", "frame-ancestors 'self'", String.join(" ", origins.origins()))
                .strip();
    }

    /** All others, the same for every path. */
    public static Map<String, String> others() {
        return HEADERS;
    }
}
