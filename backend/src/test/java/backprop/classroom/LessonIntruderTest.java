package backprop.classroom;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import backprop.classroom.TestLesson.Answer;
import backprop.classroom.TestLesson.Begun;
import backprop.classroom.TestLesson.Pupil;
import backprop.classroom.store.MemoryStore;
import backprop.server.SecurityHeaders;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever means harm changes nothing, learns nothing, and slows nobody but himself. */
class LessonIntruderTest {
    private TestLesson server;
    private Begun begun;
    private Pupil otter;

    @BeforeEach
    void begin() {
        server = new TestLesson(3, MemoryStore::new, false);
        begun = server.begin();
        otter = server.join(begun);
    }

    @AfterEach
    void stop() {
        for (String line : server.log) {
            assertFalse(line.contains(TestLesson.KEY) || line.contains(otter.token), "a secret in the log: " + line);
            assertFalse(line.contains("127.0.0.1"), line);
        }
        server.close();
    }

    @Test
    void codesAreGuessedTenTimesAMinute() {
        int wrong = (Integer.parseInt(begun.code()) + 1) % 10_000;
        String body = String.format(Locale.ROOT, "{\"code\":\"%04d\"}", wrong);
        for (int i = 0; i < 10; i++) server.post("/class/join", "", body).require(404);
        Answer refused = server.post("/class/join", "", body).require(429);
        long wait = Long.parseLong(
                refused.whole().headers().firstValue("Retry-After").orElseThrow());
        assertTrue(wait > 0 && wait <= 61, wait + " s");
        server.post("/class/join", "", "{\"code\":\"" + begun.code() + "\"}").require(429);
        otter.say("\"page\":\"/draw/\"").require(200);
    }

    @Test
    void afterAHundredWrongGuessesEachAddressHasOneLeft() {
        WrongCodes wrongCodes = new WrongCodes();
        Set<String> one = Set.of("one");
        for (int i = 0; i < 100; i++) wrongCodes.wrong("10.0.0." + i, 0, one);
        assertEquals(60, wrongCodes.acquire("10.0.0.7", 0, one));
        assertEquals(0, wrongCodes.acquire("10.0.1.1", 0, one), "who was never wrong may come in");
        wrongCodes.wrong("10.0.1.1", 0, one);
        assertEquals(60, wrongCodes.acquire("10.0.1.1", 0, one));
        wrongCodes.wrong("2001:db8::1", 0, one);
        assertEquals(60, wrongCodes.acquire("2001:db8::2", 0, one), "a neighbour of an IPv6 address is the same");
        assertEquals(0, wrongCodes.acquire("2001:db8:1::2", 0, one));
    }

    /** One began, and whoever had guessed at the others had a hundred guesses more. */
    @Test
    void aLessonThatBeginsGivesNoGuessesAtAnother() {
        WrongCodes wrongCodes = new WrongCodes();
        for (int i = 0; i < 100; i++) wrongCodes.wrong("10.0.0." + i, 0, Set.of("one"));
        assertEquals(60, wrongCodes.acquire("10.0.0.7", 0, Set.of("one", "two")));
        wrongCodes.wrong("10.0.2.1", 0, Set.of("one", "two"));
        assertEquals(0, wrongCodes.acquire("10.0.0.7", 0, Set.of("two")), "the one that was guessed at is over");
        for (int i = 0; i < 98; i++) wrongCodes.wrong("10.0.3." + i, 0, Set.of("two"));
        assertEquals(0, wrongCodes.acquire("10.0.2.1", 0, Set.of("two")), "99 in its own time");
        wrongCodes.wrong("10.0.3.99", 0, Set.of("two"));
        assertEquals(60, wrongCodes.acquire("10.0.2.1", 0, Set.of("two")));
    }

    @Test
    void aFullClassIsRefusedWithASentence() {
        Pupil fox = server.join(begun);
        server.join(begun);
        Answer refused = server.post("/class/join", "", "{\"code\":\"" + begun.code() + "\"}")
                .require(409);
        assertTrue(
                refused.text().contains("3 students are in") && refused.text().contains("已有 3 名"), refused.text());
        fox.say("\"leave\":true").require(200);
        server.join(begun);
    }

    @Test
    void aFloodSlowsTheFlooderAlone() {
        Pupil fox = server.join(begun);
        int granted = 0, refused = 0;
        for (int i = 0; i < 30; i++) {
            Answer answer = otter.say("\"page\":\"/draw/\"");
            if (answer.status() == 200) granted++;
            else {
                answer.require(429);
                assertEquals(
                        "1", answer.whole().headers().firstValue("Retry-After").orElseThrow());
                refused++;
            }
        }
        assertTrue(granted >= 3 && granted <= 10 && refused >= 20, granted + " granted, " + refused + " refused");
        fox.say("\"page\":\"/draw/\"").require(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "nonsense", "x.y", "l1.AAAAAAAAAAAAAAAAAAAAAA"})
    void whoHasNoTokenSaysNothing(String token) {
        server.post("/class/say", token, "{\"page\":\"/draw/\"}").require(401);
        server.post("/class/lessons", token, "{}").require(401);
        server.order(begun, "{}").require(400);
    }

    @Test
    void aStudentIsNoTeacher() {
        server.post("/class/lessons", otter.token, "{}").require(403);
        server.post("/class/lessons/" + begun.lesson(), otter.token, "{\"end\":true}")
                .require(403);
        server.send(server.request("/class/board?lesson=" + begun.lesson(), otter.token))
                .require(403);
        server.send(server.request("/class/lessons/" + begun.lesson() + "/export", otter.token))
                .require(403);
        String other = otter.token.substring(0, otter.token.length() - 1) + (otter.token.endsWith("A") ? "B" : "A");
        server.post("/class/say", other, "{}").require(401);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Origin|http://evil.example",
                "Origin|null",
                "Origin|file://",
                "Origin|http://127.0.0.1:1",
                "Sec-Fetch-Site|cross-site",
                "Sec-Fetch-Site|same-site",
                "X-Nothing|1",
            })
    void otherSitesChangeNothing(String name, String value) {
        HttpRequest.Builder request = server.request("/class/say", otter.token)
                .header("Content-Type", "application/json")
                .header(name, value)
                .POST(HttpRequest.BodyPublishers.ofString("{\"leave\":true}"));
        if (!name.equals("X-Nothing")) request.header("X-Backprop", "1");
        server.send(request).require(403);
        server.send(server.request("/class/lessons/" + begun.lesson(), TestLesson.KEY)
                        .header(name, value)
                        .DELETE())
                .require(403);
        otter.say("").require(200);
    }

    @Test
    void theLabsOwnPagesAreLetIn() {
        server.send(server.request("/class/say", otter.token)
                        .header("Content-Type", "application/json; charset=utf-8")
                        .header("X-Backprop", "1")
                        .header("Origin", "http://127.0.0.1:" + server.port())
                        .header("Sec-Fetch-Site", "same-origin")
                        .POST(HttpRequest.BodyPublishers.ofString("{}")))
                .require(200);
    }

    @Test
    void onlyJsonIsRead() {
        for (String type : List.of("text/plain", "application/x-www-form-urlencoded", "application/jsonx"))
            server.send(server.request("/class/say", otter.token)
                            .header("Content-Type", type)
                            .header("X-Backprop", "1")
                            .POST(HttpRequest.BodyPublishers.ofString("{}")))
                    .require(415);
    }

    @Test
    void bodiesThatAreTooLongAreNotRead() {
        String head = "POST /class/say HTTP/1.1\r\nHost: lab\r\nContent-Type: application/json\r\nX-Backprop: 1\r\n"
                + "Authorization: Bearer " + otter.token + "\r\n";
        long start = System.nanoTime();
        requireStatus(413, server.raw(head + "Content-Length: 2000000000\r\n\r\n{"));
        assertTrue(System.nanoTime() - start < 2e9, "it was waited for");
        String chunks = ("400\r\n" + " ".repeat(1_024) + "\r\n").repeat(8);
        requireStatus(413, server.raw(head + "Transfer-Encoding: chunked\r\n\r\n" + chunks));
        otter.tell("");
        TestLesson.pause(2_000);
        otter.say("\"page\":\"/draw/?" + "x".repeat(900) + "\"," + " ".repeat(1_500) + "\"present\":true")
                .require(413);
    }

    /** Twice as many of them as there are threads: none of these waits. */
    @Test
    void bodiesThatDripInKeepNobodyWaiting() throws Exception {
        String head = "POST /class/join HTTP/1.1\r\nHost: lab\r\nContent-Type: application/json\r\nX-Backprop: 1\r\n"
                + "Content-Length: 100\r\n\r\n{";
        Socket[] slow = new Socket[60];
        try {
            for (int i = 0; i < slow.length; i++) {
                slow[i] = new Socket("127.0.0.1", server.port());
                slow[i].getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
            }
            long start = System.nanoTime();
            otter.say("\"page\":\"/draw/\"").require(200);
            assertTrue(System.nanoTime() - start < 3e9, (System.nanoTime() - start) / 1e9 + " s");
            slow[0].setSoTimeout(20_000);
            byte[] answer = slow[0].getInputStream().readNBytes(12);
            assertEquals("HTTP/1.1 408", new String(answer, StandardCharsets.US_ASCII));
        } finally {
            for (Socket socket : slow) if (socket != null) socket.close();
        }
    }

    private static void requireStatus(int status, String answer) {
        assertTrue(answer.startsWith("HTTP/1.1 " + status + " "), answer);
        SecurityHeaders.others().forEach((name, value) -> assertTrue(answer.contains(name + ": " + value), answer));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"page\":\"/<script>alert(1)</script>\"}",
                "{\"task\":{\"id\":\"<img src=x>\",\"state\":\"right\"}}",
                "{\"run\":{\"settings\":\"<script>\",\"iteration\":1,\"loss\":[],\"state\":\"done\"}}",
                "{\"digit\":{\"label\":\"<b>\",\"strokes\":[[1,1]]}}",
                "{\"name\":\"Alice\"}",
                "{\"page\":\"/\",\"page\":\"/\"}",
                "[[[[[[[[[[[[",
                "\ud800",
                "",
            })
    void nonsenseIsRefusedWithASentenceAndNothingIsShown(String body) {
        Answer refused = server.post("/class/say", otter.token, body).require(400);
        assertEquals(2, refused.text().strip().lines().count(), refused.text());
        assertFalse(refused.text().contains("Exception"), refused.text());
        assertEquals(
                "text/plain;charset=utf-8",
                refused.whole().headers().firstValue("Content-Type").orElseThrow());
        assertEquals(
                "no-store",
                refused.whole().headers().firstValue("Cache-Control").orElseThrow());
        try (TestBoard board = server.board(begun, "")) {
            assertFalse(board.tile(otter.id).data().compact().contains("<"));
        }
    }

    @Test
    void whatIsSaidTwiceCountsOnce() {
        server.order(begun, "{\"ask\":{\"kind\":\"number\",\"text\":\"?\",\"right\":1}}")
                .require(200);
        for (int i = 0; i < 3; i++)
            otter.say("\"answer\":{\"question\":1,\"value\":1}").require(200);
        try (TestBoard board = server.board(begun, "")) {
            assertEquals(
                    1, board.lesson().data().get("question").get("answered").integer());
        }
    }

    @Test
    void aBoardThatReadsNothingCostsNoMemoryAndNoTime() throws Exception {
        try (Socket deaf = new Socket("127.0.0.1", server.port())) {
            deaf.setReceiveBufferSize(1_024);
            deaf.getOutputStream()
                    .write(("GET /class/board?lesson=" + begun.lesson()
                                    + " HTTP/1.1\r\nHost: lab\r\nAuthorization: Bearer " + TestLesson.KEY + "\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            try (TestBoard board = server.board(begun, "")) {
                board.tile(otter.id);
                otter.say("\"page\":\"/draw/\"").require(200);
                long start = System.nanoTime();
                board.next(event -> event.data().find("page").isPresent());
                assertTrue(System.nanoTime() - start < 2e9);
            }
        }
    }
}
