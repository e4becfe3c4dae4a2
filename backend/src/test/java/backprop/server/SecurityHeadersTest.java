package backprop.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SecurityHeadersTest {
    private static final List<String> LINES = List.of(
            "content-security-policy: default-src 'none'; ",
            "x-content-type-options: nosniff",
            "cross-origin-opener-policy: same-origin",
            "cross-origin-embedder-policy: require-corp",
            "cross-origin-resource-policy: same-origin",
            "referrer-policy: no-referrer",
            "permissions-policy: ");

    private static TestServer server;

    @BeforeAll
    static void start() {
        server = new TestServer(new SomeData());
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /, 200",
        "HEAD, /draw/, 200",
        "GET, /models/index.json, 200",
        "GET, /data/index.json, 200",
        "GET, /health, 200",
        "GET, /draw, 308",
        "GET, /nothing/at/all, 404",
        "POST, /, 405",
        "DELETE, /health, 405",
        "NONSENSE, /draw/, 405",
    })
    void everyAnswerHasThem(String method, String path, int status) {
        HttpResponse<byte[]> answer = server.send(method, path);
        assertEquals(status, answer.statusCode());
        requireAll(answer);
    }

    @Test
    void whatABrowserHasAlreadyHasThemToo() {
        String etag = server.get("/").headers().firstValue("ETag").orElseThrow();
        HttpResponse<byte[]> answer = server.get("/", "If-None-Match", etag);
        assertEquals(304, answer.statusCode());
        requireAll(answer);
    }

    @Test
    void whatFailsHasThemToo() {
        try (ErrorOutput log = new ErrorOutput()) {
            HttpResponse<byte[]> answer = server.get(SomeData.FAILING);
            assertEquals(500, answer.statusCode(), log.text());
            requireAll(answer);
        }
    }

    /** Jetty refuses these before Javalin sees them; its own page had none of the headers. */
    @ParameterizedTest
    @ValueSource(strings = {"GET /%zz HTTP/1.1", "GET /../x HTTP/1.1", "GARBAGE", "GET http://evil.example/ HTTP/1.1"})
    void jettysRefusalsHaveThemToo(String requestLine) {
        String answer = server.raw(requestLine);
        assertTrue(answer.startsWith("HTTP/1.1 400 "), answer);
        assertFalse(answer.toLowerCase(Locale.ROOT).contains("jetty"), answer);
        requireAll(answer.substring(0, answer.indexOf("\r\n\r\n")));
    }

    @Test
    void noInlineScriptAndNoEvalIsAllowed() {
        String policy =
                server.get("/").headers().firstValue("Content-Security-Policy").orElseThrow();
        assertFalse(
                policy.contains("unsafe-inline") || policy.contains("'unsafe-eval'") || policy.contains("*"), policy);
        assertFalse(policy.contains("http:") || policy.contains("https:"), policy);
    }

    /** The runtime of the one worker that may makes functions of texts, which no policy can let through by name. */
    @Test
    void textsBecomeMarkupOrScriptsByOnePolicyAlone() {
        for (String path : TestServer.SITE.assets().keySet()) {
            String policy = server.send("HEAD", path)
                    .headers()
                    .firstValue("Content-Security-Policy")
                    .orElseThrow();
            assertEquals(
                    !policy.contains("'unsafe-eval'"),
                    policy.endsWith("; require-trusted-types-for 'script'; trusted-types backprop"),
                    path + ": " + policy);
        }
    }

    @Test
    void evalIsAllowedToOneWorkerAlone() {
        List<String> allowed = TestServer.SITE.assets().keySet().stream()
                .filter(path -> server.send("HEAD", path)
                        .headers()
                        .firstValue("Content-Security-Policy")
                        .orElseThrow()
                        .contains("'unsafe-eval'"))
                .toList();
        assertEquals(1, allowed.size(), allowed.toString());
        assertTrue(allowed.get(0).startsWith("/workers/wasm."), allowed.toString());
    }

    @Test
    void nobodySaysWhichServerThisIs() {
        assertTrue(server.get("/").headers().firstValue("Server").isEmpty());
    }

    private static void requireAll(HttpResponse<byte[]> answer) {
        StringBuilder head = new StringBuilder();
        answer.headers().map().forEach((name, values) -> head.append(name + ": " + values.get(0) + "\n"));
        requireAll(head.toString());
    }

    /** {@link IntruderTest} asks for them on all that it provokes: 400, 405, 408, 414, 431, 505. */
    static void requireAll(String head) {
        String lower = head.toLowerCase(Locale.ROOT);
        for (String line : LINES) assertTrue(lower.contains(line), line + " in\n" + head);
    }
}
