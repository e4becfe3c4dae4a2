package backprop.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** A process that may open 256 files has fewer connections, and goes on. It threw, line after line, and let nobody in. */
@DisabledOnOs(OS.WINDOWS)
class FewFilesTest {
    private static final int FILES = 256, CONNECTIONS = 300;

    @Test
    void moreSilentConnectionsThanFilesKeepNobodyOut() throws Exception {
        try (LabProcess lab = LabProcess.withOpenFiles(FILES, "--port", "0", "--data", "")) {
            URI address = lab.address();
            List<Socket> silent = new ArrayList<>();
            for (int i = 0; i < CONNECTIONS; i++) silent.add(connect(address));
            assertEquals(200, statusOf(address, "/draw/"));
            assertTrue(LabProcess.get(address.resolve("health")).contains("ok"));
            close(silent);
            requireNoWord(lab);
        }
    }

    @Test
    void whereAllAreBusyTheNextIsToldSoAtOnce() throws Exception {
        try (LabProcess lab = LabProcess.withOpenFiles(FILES, "--port", "0", "--data", "")) {
            URI address = lab.address();
            Matcher net = Pattern.compile("models/mlp[^\"]*safetensors")
                    .matcher(LabProcess.get(address.resolve("models/index.json")));
            assertTrue(net.find());
            List<Socket> stuck = new ArrayList<>();
            for (int i = 0; i < CONNECTIONS; i++) stuck.add(ask(address, "/" + net.group()));
            long start = System.nanoTime();
            int status = statusOf(address, "/draw/");
            double seconds = (System.nanoTime() - start) / 1e9;
            assertTrue(status == 200 || status == 503, "status " + status);
            assertTrue(seconds < 5, seconds + " s");
            close(stuck);
            while (statusOf(address, "/draw/") == 503) Thread.sleep(50);
            assertEquals(200, statusOf(address, "/draw/"));
            requireNoWord(lab);
        }
    }

    private static Socket connect(URI address) throws IOException {
        Socket socket = new Socket();
        socket.setReceiveBufferSize(4_096);
        socket.setSoTimeout(20_000);
        socket.connect(new InetSocketAddress("127.0.0.1", address.getPort()));
        return socket;
    }

    private static Socket ask(URI address, String path) throws IOException {
        Socket socket = connect(address);
        String request = "GET " + path + " HTTP/1.1\r\nHost: lab\r\nConnection: close\r\n\r\n";
        socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
        return socket;
    }

    private static int statusOf(URI address, String path) throws IOException {
        try (Socket socket = ask(address, path)) {
            String line = new String(socket.getInputStream().readNBytes(12), StandardCharsets.US_ASCII);
            return Integer.parseInt(line.substring("HTTP/1.1 ".length()));
        }
    }

    private static void close(List<Socket> sockets) throws IOException {
        for (Socket socket : sockets) socket.close();
    }

    private static void requireNoWord(LabProcess lab) throws Exception {
        lab.stop();
        assertTrue(lab.endsWithin(10), "still running");
        assertEquals("", lab.outcome().err());
    }
}
