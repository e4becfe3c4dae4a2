package backprop.browser;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A bad network between browser and server: each connection on which certain files are asked for breaks after so many
 * bytes, a while after the last of them.
 */
final class BreakingProxy implements AutoCloseable {
    private static final Pattern REQUEST = Pattern.compile("GET (\\S+) HTTP/1.1\r\n(?:.*\r\n)*?\r\n");
    /** In milliseconds. */
    private static final int SILENCE_BEFORE_THE_BREAK = 500;

    private final ServerSocket socket;
    private final int port;
    private final String files;
    private final int most;
    private final List<String> requests = new CopyOnWriteArrayList<>();
    private final AtomicLong bytes = new AtomicLong();

    /**
     * @param port of the server
     * @param files what their paths contain
     */
    BreakingProxy(int port, String files, int most) {
        try {
            this.socket = new ServerSocket(0, 50, InetAddress.getByName("127.0.0.1"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        this.port = port;
        this.files = files;
        this.most = most;
        start(this::accept);
    }

    String address() {
        return "http://localhost:" + socket.getLocalPort();
    }

    /** Those for the files: path, and the range if one was asked for. */
    List<String> requests() {
        return requests;
    }

    /** How many bytes of answers with these files came through. */
    long bytes() {
        return bytes.get();
    }

    private void accept() throws IOException {
        while (!socket.isClosed()) {
            Socket browser = socket.accept();
            Socket server = new Socket("127.0.0.1", port);
            AtomicLong left = new AtomicLong(Long.MAX_VALUE);
            start(() -> forward(browser, server, left));
            start(() -> answer(server, browser, left));
        }
    }

    private void forward(Socket browser, Socket server, AtomicLong left) throws IOException {
        try (browser;
                server) {
            byte[] buffer = new byte[1 << 14];
            InputStream in = browser.getInputStream();
            for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
                String request = new String(buffer, 0, count, StandardCharsets.ISO_8859_1);
                Matcher matcher = REQUEST.matcher(request);
                if (matcher.find() && matcher.group(1).contains(files)) {
                    left.set(most);
                    Matcher range = Pattern.compile("(?i)range: (bytes=\\S+)").matcher(request);
                    requests.add(matcher.group(1) + (range.find() ? " " + range.group(1) : ""));
                }
                server.getOutputStream().write(buffer, 0, count);
            }
        }
    }

    private void answer(Socket server, Socket browser, AtomicLong left) throws IOException {
        try (browser;
                server) {
            byte[] buffer = new byte[1 << 14];
            InputStream in = server.getInputStream();
            OutputStream out = browser.getOutputStream();
            for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
                boolean counts = left.get() <= most;
                int some = (int) Math.min(count, left.get());
                out.write(buffer, 0, some);
                if (counts) bytes.addAndGet(some);
                if (counts && left.addAndGet(-some) == 0) {
                    pause();
                    return;
                }
            }
        }
    }

    private static void pause() {
        try {
            Thread.sleep(SILENCE_BEFORE_THE_BREAK);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void start(Forwarding task) {
        Thread thread = new Thread(() -> {
            try {
                task.run();
            } catch (IOException e) {
                // One side has gone.
            }
        });
        thread.setDaemon(true);
        thread.start();
    }

    private interface Forwarding {
        void run() throws IOException;
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
