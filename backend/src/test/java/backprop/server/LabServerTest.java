package backprop.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import backprop.site.Asset;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LabServerTest {
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
            assertEquals("Something went wrong here; the server's log says what.\n", text(answer));
            assertEquals(
                    "nosniff",
                    answer.headers().firstValue("X-Content-Type-Options").orElseThrow());
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

    private static Data from(String origin) {
        return new Data() {
            @Override
            public Optional<Asset> find(String path) {
                return path.equals("/data/large")
                        ? Optional.of(Asset.page(path, new byte[20_000_000]))
                        : Optional.empty();
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
