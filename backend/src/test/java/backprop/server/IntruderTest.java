package backprop.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whoever means harm gets the right status and no word about us, and the others are served all the while. */
class IntruderTest {
    private static final int CONNECTIONS = 100;
    private static final Limits TIGHT =
            new Limits(CONNECTIONS, Duration.ofSeconds(1), Duration.ofMillis(1_500), Duration.ofSeconds(60));

    private static TestServer server;

    @BeforeAll
    static void start() {
        server = new TestServer(new SomeData(), TIGHT);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "lab",
                "192.168.1.5:8080",
                "[::1]:8080",
                "teachers-laptop.local",
            })
    void anyHostThatCouldBeOursIsServed(String host) {
        requireStatus(200, server.send("GET / HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "Host: a b",
                "Host: <script>alert(1)</script>",
                "Host: evil.example/../",
                "Host: lab:99999",
                "Host: lab:port",
                "Host: [::1",
                "Host: user@lab",
                "Host: lab?x",
                "Host: lab#x",
                "Host: \\",
                "Host: one\\r\\nHost: two",
                "X: no host at all",
            })
    void aHostOfNonsenseIsABadRequest(String header) {
        String lines = header.replace("\\r\\n", "\r\n");
        try (ErrorOutput log = new ErrorOutput()) {
            requireStatus(400, server.send("GET / HTTP/1.1\r\n" + lines + "\r\nConnection: close\r\n\r\n"));
            assertEquals("", log.text());
        }
    }

    @Test
    void headersThatAreTooLongAreRefused() {
        requireStatus(431, get("/", "X: " + "x".repeat(100_000)));
        requireStatus(431, get("/", "X: y\r\n".repeat(5_000) + "Z: z"));
        requireStatus(414, get("/" + "x".repeat(100_000), "X: y"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "POST / HTTP/1.1|405",
                "BREW /coffee HTTP/1.1|405",
                "G\u00c4T / HTTP/1.1|400",
                "GET / HTTP/3.7|505",
                "GET / SPDY/1|505",
                "GET|400",
                "CONNECT evil.example:443 HTTP/1.1|400",
            })
    void whatIsNoRequestOfOursIsRefused(String line, int status) {
        requireStatus(status, server.raw(line));
    }

    @Test
    void theBodyOfARequestIsNotWaitedFor() {
        long start = System.nanoTime();
        requireStatus(405, server.send("POST / HTTP/1.1\r\nHost: lab\r\nContent-Length: 1000000000000\r\n\r\n"));
        requireStatus(200, server.send("GET / HTTP/1.1\r\nHost: lab\r\nContent-Length: 1000000000000\r\n\r\n"));
        requireStatus(
                405, server.send("POST / HTTP/1.1\r\nHost: lab\r\nTransfer-Encoding: chunked\r\n\r\nffffffff\r\n"));
        assertTrue(System.nanoTime() - start < 5e9);
    }

    @Test
    void aRequestWithTwoLengthsIsRefused() {
        requireStatus(400, get("/", "Content-Length: 5\r\nContent-Length: 6"));
        requireStatus(400, get("/", "Content-Length: 5\r\nTransfer-Encoding: chunked"));
        requireStatus(400, get("/", "Content-Length: -1"));
    }

    /** Each byte begins the idle time anew; the request as a whole has its time. */
    @Test
    void aRequestThatDripsInIsEndedInTime() throws Exception {
        long start = System.nanoTime();
        try (Socket socket = new Socket("127.0.0.1", server.port())) {
            socket.setSoTimeout(10);
            StringBuilder answer = new StringBuilder();
            String drops = "GET / HTTP/1.1\r\nHost: lab\r\nX: " + "x".repeat(1_000);
            for (int i = 0; i < drops.length() && answer.isEmpty(); i++) {
                if (i > 3) Thread.sleep(50);
                socket.getOutputStream().write(drops.charAt(i));
                read(socket, answer);
            }
            requireStatus(408, answer.toString());
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        assertTrue(seconds < 8, seconds + " s");
    }

    @Test
    void aConnectionThatSaysNothingIsClosed() throws Exception {
        try (Socket socket = new Socket("127.0.0.1", server.port())) {
            socket.setSoTimeout(8_000);
            assertEquals(-1, socket.getInputStream().read());
        }
    }

    /** They are let go as they come, and a visitor gets his page. */
    @Test
    void threeTimesTooManySilentConnectionsKeepNobodyOut() throws Exception {
        List<Socket> silent = new ArrayList<>();
        try {
            for (int i = 0; i < 3 * CONNECTIONS; i++) silent.add(new Socket("127.0.0.1", server.port()));
            requireStatus(200, get("/", "X: y"));
        } finally {
            for (Socket socket : silent) socket.close();
        }
        requireStatus(200, get("/", "X: y"));
    }

    /** They came a moment before him, and could be browsers that are about to ask: only he has. */
    @Test
    void whoAsksIsServedAtOnceThoughAllPlacesAreNewlyTaken() throws Exception {
        List<Socket> silent = new ArrayList<>();
        try {
            for (int i = 0; i < CONNECTIONS; i++) silent.add(new Socket("127.0.0.1", server.port()));
            for (int i = 0; i < 5; i++) requireStatus(200, get("/", "X: y"));
        } finally {
            for (Socket socket : silent) socket.close();
        }
    }

    private static String get(String path, String headers) {
        return server.send("GET " + path + " HTTP/1.1\r\nHost: lab\r\nConnection: close\r\n" + headers + "\r\n\r\n");
    }

    private static void read(Socket socket, StringBuilder answer) throws IOException {
        try {
            byte[] bytes = new byte[4_096];
            int count = socket.getInputStream().read(bytes);
            if (count > 0) answer.append(new String(bytes, 0, count, StandardCharsets.ISO_8859_1));
        } catch (SocketTimeoutException e) {
            // nothing yet
        }
    }

    private static void requireStatus(int status, String answer) {
        assertTrue(
                answer.startsWith("HTTP/1.1 " + status + " "),
                answer.lines().findFirst().orElse("no answer"));
        String lower = answer.toLowerCase(Locale.ROOT);
        for (String word : new String[] {"jetty", "javalin", "exception", "\tat "}) {
            assertFalse(lower.contains(word), answer);
        }
        SecurityHeadersTest.requireAll(answer.split("\r\n\r\n", 2)[0]);
    }
}
