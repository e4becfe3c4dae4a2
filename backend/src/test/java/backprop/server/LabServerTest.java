package backprop.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import backprop.site.Asset;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

class LabServerTest {
    private static final int LARGE = 1_000_000;

    @Test
    void healthSaysWhereMnistComesFrom() {
        try (TestServer server = new TestServer(new SomeData())) {
            HttpResponse<byte[]> answer = server.get("/health");
            assertEquals("{\"status\":\"ok\",\"version\":\"0.1.0\",\"mnist\":\"absent\"}", text(answer));
            assertEquals(
                    "application/json",
                    answer.headers().firstValue("Content-Type").orElseThrow());
            assertEquals(
                    "no-store", answer.headers().firstValue("Cache-Control").orElseThrow());
        }
        try (TestServer server = new TestServer(from("folder"))) {
            assertTrue(text(server.get("/health")).contains("\"mnist\":\"folder\""));
        }
    }

    @Test
    void aPortInUseIsSaidSoWithoutAWordOnTheLog() throws IOException {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"));
                ErrorOutput log = new ErrorOutput()) {
            int port = other.getLocalPort();
            PortInUseException e = assertThrows(
                    PortInUseException.class,
                    () -> LabServer.start("127.0.0.1", port, TestServer.SITE, new SomeData()));
            assertEquals(port, e.port());
            assertEquals("", log.text());
        }
    }

    @Test
    void aHostThatIsNotThisMachineIsNotTakenForAPortInUse() {
        for (String host : new String[] {"203.0.113.1", "nobody.invalid"}) {
            assertThrows(ForeignHostException.class, () -> LabServer.start(host, 0, TestServer.SITE, new SomeData()));
        }
    }

    @Test
    void stoppingTakesNoTimeWhenNobodyIsServed() {
        TestServer server = new TestServer(new SomeData());
        server.get("/");
        long start = System.nanoTime();
        server.close();
        double seconds = (System.nanoTime() - start) / 1e9;
        assertTrue(seconds < 2, seconds + " s");
    }

    @Test
    void aStoppedServerLeavesItsPort() {
        LabServer first = LabServer.start("127.0.0.1", 0, TestServer.SITE, new SomeData());
        int port = first.port();
        first.close();
        first.close();
        try (LabServer second = LabServer.start("127.0.0.1", port, TestServer.SITE, new SomeData())) {
            assertEquals(port, second.port());
        }
    }

    /** The answer sent the reader to the log, which said nothing. */
    @Test
    void whatFailsIsOnTheLogAndNotInTheAnswer() {
        try (TestServer server = new TestServer(new SomeData());
                ErrorOutput log = new ErrorOutput()) {
            HttpResponse<byte[]> answer = server.get(SomeData.FAILING);
            assertEquals(500, answer.statusCode());
            assertTrue(
                    text(answer).startsWith("Something went wrong here; the server's log says what.\n"), text(answer));
            assertFalse(text(answer).contains("the disk is on fire"), text(answer));
            assertEquals(
                    "no-store", answer.headers().firstValue("Cache-Control").orElseThrow());
            assertTrue(log.text().contains("GET " + SomeData.FAILING + " failed"), log.text());
            assertTrue(log.text().contains("the disk is on fire"), log.text());
        }
    }

    @Test
    void whoLeavesBeforeTheAnswerIsNoErrorOfOurs() throws Exception {
        try (TestServer server = new TestServer(from("folder"));
                ErrorOutput log = new ErrorOutput()) {
            for (int i = 0; i < 20; i++) {
                try (Socket socket = new Socket("127.0.0.1", server.port())) {
                    socket.setSoLinger(true, 0);
                    socket.getOutputStream()
                            .write("GET /data/large HTTP/1.1\r\nHost: lab\r\n\r\n".getBytes(StandardCharsets.UTF_8));
                    assertTrue(socket.getInputStream().read() >= 0);
                }
            }
            assertEquals(200, server.get("/").statusCode());
            assertEquals("", log.text());
        }
    }

    @Test
    void startingAndAnsweringWritesNothingOnTheLog() {
        try (ErrorOutput log = new ErrorOutput()) {
            try (TestServer server = new TestServer(new SomeData())) {
                assertEquals(200, server.get("/").statusCode());
                assertEquals(404, server.get("/nothing").statusCode());
                assertEquals(405, server.send("POST", "/").statusCode());
                assertFalse(server.raw("GARBAGE").isEmpty());
            }
            assertEquals("", log.text());
        }
    }

    @Test
    void whoeverReadsSlowlyIsSentAllOfItAndBusiesNoThread() throws Exception {
        try (TestServer server = new TestServer(from("folder"))) {
            List<Socket> slow = new ArrayList<>();
            for (int i = 0; i < 300; i++) {
                Socket socket = new Socket();
                socket.setReceiveBufferSize(4_096);
                socket.connect(new InetSocketAddress("127.0.0.1", server.port()));
                socket.getOutputStream()
                        .write("GET /data/large HTTP/1.1\r\nHost: lab\r\n\r\n".getBytes(StandardCharsets.UTF_8));
                slow.add(socket);
            }
            assertEquals(200, server.get("/").statusCode());
            Socket last = slow.remove(slow.size() - 1);
            for (Socket socket : slow) socket.close();
            InputStream in = last.getInputStream();
            String head = new String(in.readNBytes(2_000), StandardCharsets.ISO_8859_1);
            int begun = 2_000 - head.indexOf("\r\n\r\n") - 4;
            assertEquals(LARGE - begun, in.readNBytes(LARGE - begun).length);
            last.close();
        }
    }

    @Test
    void stoppingWaitsForAnAnswerUnderWayButNotForLong() throws Exception {
        TestServer server = new TestServer(from("folder"));
        try (Socket stuck = new Socket("127.0.0.1", server.port())) {
            stuck.getOutputStream()
                    .write("GET /data/large HTTP/1.1\r\nHost: lab\r\n\r\n".getBytes(StandardCharsets.UTF_8));
            assertTrue(stuck.getInputStream().read() >= 0);
            long start = System.nanoTime();
            server.close();
            double seconds = (System.nanoTime() - start) / 1e9;
            assertTrue(seconds < 3, seconds + " s");
        }
    }

    @Test
    void theLogHasALineForEachRequestAndNotWhoAsked() throws Exception {
        List<String> lines = new CopyOnWriteArrayList<>();
        try (TestServer server = new TestServer(new SomeData(), Limits.USUAL, Optional.of(lines::add))) {
            server.get("/draw/?lang=zh");
            awaitSize(lines, 1);
            server.get("/nothing");
            awaitSize(lines, 2);
            server.raw("GET /\"x\\y HTTP/1.1");
            awaitSize(lines, 3);
        }
        String pattern = "time=\\S+Z method=\\S+ path=\"\\S+\" status=\\d+ bytes=\\d+ ms=[0-9.]+";
        for (String line : lines) assertTrue(line.matches(pattern), line);
        assertTrue(lines.get(0).contains("method=GET path=\"/draw/?lang=zh\" status=200"), lines.toString());
        assertTrue(lines.get(1).contains("path=\"/nothing\" status=404"), lines.toString());
        assertEquals(3, lines.size(), lines.toString());
        assertFalse(lines.toString().contains("127.0.0.1"), lines.toString());
    }

    /** A line is written when its answer has gone out, which may be after it was read. */
    private static void awaitSize(List<String> lines, int size) throws InterruptedException {
        for (int i = 0; i < 100 && lines.size() < size; i++) Thread.sleep(20);
    }

    private static Data from(String origin) {
        Asset large = Asset.page("/data/large", new byte[LARGE]);
        return new Data() {
            @Override
            public Optional<Asset> find(String path) {
                return path.equals(large.path()) ? Optional.of(large) : Optional.empty();
            }

            @Override
            public String mnist() {
                return origin;
            }
        };
    }

    private static String text(HttpResponse<byte[]> answer) {
        return new String(answer.body(), StandardCharsets.UTF_8);
    }
}
