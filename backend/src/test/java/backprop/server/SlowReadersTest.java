package backprop.server;

import static org.junit.jupiter.api.Assertions.assertTrue;

import backprop.site.Asset;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Whoever reads at all is served to the end, however long that takes; whoever stops is cut off, and the log says so. */
class SlowReadersTest {
    private static final int LENGTH = 3_000_000;
    private static final Asset LARGE = Asset.page("/data/large", new byte[LENGTH]);
    /** An answer may take many times what a request may, and the stretch in which something must be read. */
    private static final Limits TIGHT =
            new Limits(200, Duration.ofMillis(500), Duration.ofMillis(500), Duration.ofSeconds(1));

    private static final List<String> log = new CopyOnWriteArrayList<>();
    private static TestServer server;

    @BeforeAll
    static void start() {
        Data data = new Data() {
            @Override
            public Optional<Asset> find(String path) {
                return path.equals(LARGE.path()) ? Optional.of(LARGE) : Optional.empty();
            }

            @Override
            public String mnist() {
                return "folder";
            }
        };
        server = new TestServer(data, TIGHT, Optional.of(log::add));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    /** An answer that took longer than a request may was cut, however steadily it was read. */
    @Test
    void aReaderWhoReadsSlowlyIsServedToTheEnd() throws Exception {
        try (Socket socket = ask("/data/large?slowly")) {
            InputStream in = socket.getInputStream();
            long start = System.nanoTime();
            int count = bodyBegins(in);
            while (count < LENGTH) {
                Thread.sleep(50);
                int more = in.readNBytes(Math.min(50_000, LENGTH - count)).length;
                assertTrue(more > 0, "cut off after " + count + " bytes");
                count += more;
            }
            double seconds = (System.nanoTime() - start) / 1e9;
            assertTrue(seconds > 2.5, "three stretches, not " + seconds + " s");
        }
        assertTrue(line("slowly").contains("status=200 bytes=" + LENGTH + " "), log.toString());
    }

    /** The log called it status=200. */
    @Test
    void aReaderWhoStopsIsCutOffAndTheLogCallsItACut() throws Exception {
        try (Socket socket = ask("/data/large?stops")) {
            bodyBegins(socket.getInputStream());
            String line = line("stops");
            assertTrue(line.contains(" status=cut "), line);
            int bytes = Integer.parseInt(line.replaceAll(".* bytes=(\\d+) .*", "$1"));
            assertTrue(bytes < LENGTH, line);
            double ms = Double.parseDouble(line.replaceAll(".* ms=", ""));
            assertTrue(ms > 1_000 && ms < 10_000, line);
        }
    }

    @Test
    void anAnswerWhoseReaderLeavesIsACutToo() throws Exception {
        try (Socket socket = ask("/data/large?leaves")) {
            bodyBegins(socket.getInputStream());
            socket.setSoLinger(true, 0);
        }
        assertTrue(line("leaves").contains(" status=cut "), log.toString());
    }

    private static Socket ask(String path) throws IOException {
        Socket socket = new Socket();
        socket.setReceiveBufferSize(1 << 15);
        socket.setSoTimeout(20_000);
        socket.connect(new InetSocketAddress("127.0.0.1", server.port()));
        socket.getOutputStream()
                .write(("GET " + path + " HTTP/1.1\r\nHost: lab\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
        return socket;
    }

    /** Reads the head; how many bytes of the body came with it. */
    private static int bodyBegins(InputStream in) throws IOException {
        String head = new String(in.readNBytes(4_000), StandardCharsets.ISO_8859_1);
        return head.length() - head.indexOf("\r\n\r\n") - 4;
    }

    private static String line(String name) throws InterruptedException {
        for (int i = 0; i < 750; i++) {
            for (String line : log) if (line.contains(name)) return line;
            Thread.sleep(20);
        }
        throw new AssertionError("no line about " + name + ": " + log);
    }
}
