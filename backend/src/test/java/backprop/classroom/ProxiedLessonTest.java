package backprop.classroom;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import backprop.classroom.TestLesson.Begun;
import backprop.classroom.TestLesson.Pupil;
import java.net.http.HttpRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A lesson behind a reverse proxy, as the README says that it works. */
class ProxiedLessonTest {
    private TestLesson server;
    private TestProxy proxy;

    @BeforeEach
    void begin() {
        server = TestLesson.behindProxy();
        proxy = new TestProxy(server.port());
        server.through(proxy.address());
    }

    @AfterEach
    void stop() {
        proxy.close();
        server.close();
    }

    @Test
    void itGoesFromItsBeginningToItsEndBelowAPathOfAnotherHost() {
        assertTrue(server.get("/class/").require(200).text().contains("start-lesson"));
        Begun begun = server.begin();
        Pupil otter = server.join(begun);
        try (TestBoard board = server.board(begun, "")) {
            board.tile(otter.id);
            otter.tell("\"page\":\"/draw/\"");
            long start = System.nanoTime();
            board.next(event -> event.data().find("page").isPresent());
            assertTrue(System.nanoTime() - start < 2e9, "the stream is not gathered on its way");
            server.delete("/class/lessons/" + begun.lesson()).require(204);
            board.next(event -> event.name().equals("end"));
        }
    }

    @Test
    void itsOwnPagesMayChangeSomethingAndOtherSitesMayNot() {
        Begun begun = server.begin();
        Pupil otter = server.join(begun);
        assertEquals(200, ask(otter, proxy.origin()));
        assertEquals(403, ask(otter, "http://evil.example"));
        assertEquals(403, ask(otter, "http://localhost:" + server.port() + "0"));
    }

    private int ask(Pupil pupil, String origin) {
        return server.send(server.request("/class/say", pupil.token)
                        .header("Content-Type", "application/json")
                        .header("X-Backprop", "1")
                        .header("Origin", origin)
                        .POST(HttpRequest.BodyPublishers.ofString("{}")))
                .status();
    }

    /** Behind it, all would be one address, and one who guesses would lock out the class. */
    @Test
    void whoGuessesCodesIsToldApartFromTheOthersBehindIt() {
        Begun begun = server.begin();
        String wrong = begun.code().equals("1111") ? "2222" : "1111";
        for (int i = 0; i < 10; i++) assertEquals(404, guess(server, wrong, "198.51.100." + i + ", 192.0.2.7"));
        assertEquals(
                429,
                guess(server, wrong, "198.51.100.77, 192.0.2.7"),
                "what it says itself of its address is not believed");
        assertEquals(429, guess(server, begun.code(), "192.0.2.7"));
        assertEquals(201, guess(server, begun.code(), "192.0.2.8"));
        assertEquals(201, guess(server, begun.code(), "2001:db8::1"));
    }

    /** A tunnel's end looks as a proxy does, and hands on what whoever guesses writes: 999.9.9.9 would even be looked up. */
    @Test
    void whereThereIsNoProxyNobodyIsBelievedNorWhatIsNoAddress() {
        try (TestLesson alone = new TestLesson()) {
            String wrong = alone.begin().code().equals("1111") ? "2222" : "1111";
            for (int i = 0; i < 10; i++) assertEquals(404, guess(alone, wrong, "192.0.2." + i));
            assertEquals(429, guess(alone, wrong, "192.0.2.77"));
        }
        String wrong = server.begin().code().equals("1111") ? "2222" : "1111";
        for (int i = 0; i < 10; i++) assertEquals(404, guess(server, wrong, "999.9.9." + i));
        assertEquals(429, guess(server, wrong, "999.9.9.77"));
    }

    /** As a proxy on the same machine asks. */
    private static int guess(TestLesson server, String code, String forwarded) {
        String body = "{\"code\":\"" + code + "\"}";
        String answer = server.raw("POST /class/join HTTP/1.1\r\nHost: lab\r\nContent-Type: application/json\r\n"
                + "X-Backprop: 1\r\nX-Forwarded-For: " + forwarded + "\r\nContent-Length: " + body.length()
                + "\r\nConnection: close\r\n\r\n" + body);
        return Integer.parseInt(answer.split(" ")[1]);
    }
}
