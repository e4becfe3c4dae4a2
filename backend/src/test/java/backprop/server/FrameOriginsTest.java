package backprop.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FrameOriginsTest {
    @ParameterizedTest
    @CsvSource({
        "https://school.example, https://school.example",
        "HTTPS://School.Example:443, https://school.example",
        "http://localhost:9000, http://localhost:9000",
        "http://localhost:80, http://localhost",
        "https://localhost:80, https://localhost:80",
        "http://192.168.1.7:8080, http://192.168.1.7:8080",
        "http://[::1]:8080, http://[::1]:8080",
        "https://xn--fiqs8s.example, https://xn--fiqs8s.example",
    })
    void anOriginIsWrittenAsBrowsersDo(String text, String origin) {
        assertEquals(List.of(origin), FrameOrigins.of(List.of(text)).origins());
    }

    @Test
    void severalAreNamedOneByOneOrBetweenCommas() {
        assertEquals(
                List.of("https://a.example", "https://b.example", "http://c.example:81"),
                FrameOrigins.of(List.of(
                                "https://a.example, https://b.example", "http://c.example:81", "https://a.example"))
                        .origins());
    }

    /** What a policy's line would read as something else is none of them. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                ",",
                "*",
                "'self'",
                "null",
                "school.example",
                "//school.example",
                "localhost:9000",
                "https:",
                "https://",
                "https:school.example",
                "mailto:teacher@school.example",
                "https://school.example/",
                "https://school.example/worksheet",
                "https://school.example?x",
                "https://school.example#x",
                "https://teacher@school.example",
                "https://*.school.example",
                "https://school.example:",
                "https://school.example:0",
                "https://school.example:65536",
                "https://school.example:-1",
                "https://school.example:99999999999",
                "https://school.example https://evil.example",
                "https://school.example; script-src *",
                "https://school.example,",
                "https://school.example\r\nX: y",
                "ftp://school.example",
                "data:text/html,x",
                "javascript:alert(1)",
                "https://学校.example",
                "https://a_b.example",
            })
    void whatIsNoOriginIsRefused(String text) {
        assertThrows(IllegalArgumentException.class, () -> FrameOrigins.of(List.of(text)));
    }

    @Test
    void theLabsAndTheChaptersSayWhoMayFrameThem() {
        FrameOrigins origins = FrameOrigins.of(List.of("https://school.example,http://localhost:9000"));
        for (String path :
                List.of("/graph/", "/draw/", "/train/", "/points/", "/learn/", "/learn/2/", "/learn/notebook/")) {
            Map<String, String> headers = headers(path, origins);
            assertTrue(
                    headers.get("Content-Security-Policy")
                            .contains("; frame-ancestors 'self' https://school.example http://localhost:9000; "),
                    headers.toString());
            assertEquals("cross-origin", headers.get("Cross-Origin-Resource-Policy"));
        }
    }

    /** The teacher's page has the key of the lesson; a frame around it could make a click mean something else. */
    @Test
    void nothingElseCanBeFramed() {
        FrameOrigins origins = FrameOrigins.of(List.of("https://school.example"));
        for (String path : List.of("/", "/class/", "/class/projector/", "/join/", "/404.html", "/health", "/nothing")) {
            assertEquals(headers(path, FrameOrigins.NONE), headers(path, origins));
            assertTrue(headers(path, origins).get("Content-Security-Policy").contains("frame-ancestors 'none'"), path);
        }
    }

    @Test
    void withoutNamesOnlyTheLabsOwnPagesCan() {
        Map<String, String> headers = headers("/graph/", FrameOrigins.NONE);
        assertTrue(headers.get("Content-Security-Policy").contains("; frame-ancestors 'self'; "), headers.toString());
        assertEquals("same-origin", headers.get("Cross-Origin-Resource-Policy"));
    }

    @Test
    void aServerSaysItOnEachAnswerAndToItsPages() {
        FrameOrigins origins = FrameOrigins.of(List.of("https://school.example"));
        try (TestServer server = new TestServer(origins::addTo, Optional.empty())) {
            HttpResponse<byte[]> page = server.get("/graph/");
            assertEquals(1, page.headers().allValues("Content-Security-Policy").size());
            assertTrue(page.headers()
                    .allValues("Content-Security-Policy")
                    .get(0)
                    .contains("'self' https://school.example"));
            assertEquals(List.of("cross-origin"), page.headers().allValues("Cross-Origin-Resource-Policy"));
            assertEquals(
                    "{\"origins\":[\"https://school.example\"]}",
                    new String(server.get("/frame-from.json").body()));
        }
        try (TestServer server = new TestServer(new SomeData())) {
            assertFalse(server.get("/graph/")
                    .headers()
                    .allValues("Content-Security-Policy")
                    .get(0)
                    .contains("school"));
            assertEquals(
                    "{\"origins\":[]}",
                    new String(server.get("/frame-from.json").body()));
        }
    }

    private static Map<String, String> headers(String path, FrameOrigins origins) {
        Map<String, String> headers = new HashMap<>();
        SecurityHeaders.addTo(path, origins, headers::put);
        return headers;
    }
}
