package backprop.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressesTest {
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
    @ValueSource(
            strings = {
                "/../pom.xml",
                "/../../../../etc/passwd",
                "/css/../../../etc/passwd",
                "/%2e%2e/%2e%2e/etc/passwd",
                "/%2E%2E%2Fetc%2Fpasswd",
                "/..%2f..%2fetc/passwd",
                "/..%5c..%5cetc%5cpasswd",
                "/..\\..\\etc\\passwd",
                "/%252e%252e/%252e%252e/etc/passwd",
                "/%c0%ae%c0%ae/%c0%ae%c0%ae/etc/passwd",
                "/..;/..;/etc/passwd",
                "/....//....//etc/passwd",
                "//etc/passwd",
                "/file:///etc/passwd",
                "/draw/..%00/",
                "/%00",
                "/%",
                "/%4",
                "/%zz",
                "/%u0041",
                "/pages/draw.html",
                "/i18n/en/draw.json",
                "/parts/bars.html",
                "/frame.html",
                "/backprop/Main.class",
            })
    void noAddressLeadsOutOfTheSite(String path) {
        String answer = server.raw("GET " + path + " HTTP/1.1");
        assertTrue(
                answer.matches("(?s)HTTP/1\\.1 40[04] .*"),
                answer.lines().findFirst().orElse("nothing"));
        assertFalse(answer.contains("root:") || answer.contains("<project"), answer);
        assertFalse(answer.contains("Exception") || answer.contains("\tat "), answer);
    }

    @Test
    void aPageWithoutItsSlashIsRedirectedWithItsQuery() {
        HttpResponse<byte[]> answer = server.get("/draw?lang=zh&net=mlp");
        assertEquals(308, answer.statusCode());
        String location = answer.headers().firstValue("Location").orElseThrow();
        assertEquals(
                "/draw/?lang=zh&net=mlp", URI.create("/draw").resolve(location).toString());
        assertEquals(
                "/some/folder/draw/?lang=zh&net=mlp",
                URI.create("/some/folder/draw").resolve(location).toString());
    }

    /** Browsers kept the redirect for ever: nothing said that they should not. */
    @ParameterizedTest
    @CsvSource({"GET, /draw, 308, This page is at draw/", "POST, /draw/, 405, GET and HEAD"})
    void whatIsNoPageIsASentenceInBothLanguagesAndNotKept(String method, String path, int status, String words) {
        HttpResponse<byte[]> answer = server.send(method, path, "Accept", "application/json");
        assertEquals(status, answer.statusCode());
        assertEquals("no-store", answer.headers().firstValue("Cache-Control").orElseThrow());
        String type = answer.headers().firstValue("Content-Type").orElseThrow();
        assertTrue(type.matches("text/plain; ?charset=utf-8"), type);
        String body = new String(answer.body(), StandardCharsets.UTF_8);
        assertTrue(body.contains(words), body);
        assertEquals(2, body.lines().count(), body);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "//evil.example/draw",
                "//evil.example/%2e%2e/draw",
                "/\\evil.example/draw",
                "///draw",
                "/draw?//evil.example/",
                "/draw?%0d%0aLocation:%20http://evil.example/",
            })
    void noRedirectLeadsToAnotherHost(String path) {
        String answer = server.raw("GET " + path + " HTTP/1.1");
        assertTrue(answer.matches("(?s)HTTP/1\\.1 (308|400|404) .*"), answer);
        String head = answer.substring(0, answer.indexOf("\r\n\r\n"));
        head.lines()
                .filter(line -> line.startsWith("Location:"))
                .forEach(line -> assertTrue(line.startsWith("Location: draw/?"), line));
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "PROPFIND", "get"})
    void anyOtherMethodIsToldWhichThereAre(String method) {
        for (String path : new String[] {"/", "/health", "/nothing"}) {
            String answer = server.raw(method + " " + path + " HTTP/1.1");
            assertTrue(answer.startsWith("HTTP/1.1 405 "), answer);
            assertTrue(answer.contains("\r\nAllow: GET, HEAD\r\n"), answer);
        }
    }

    @Test
    void aWrongAddressGetsThePageThatSaysSo() {
        HttpResponse<byte[]> answer = server.get("/learn/99/");
        assertEquals(404, answer.statusCode());
        assertTrue(new String(answer.body(), StandardCharsets.UTF_8).contains("data-page=\"404\""));
        assertTrue(answer.headers().firstValue("ETag").isEmpty());
    }
}
