package backprop.mnist;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;

/** A mirror on this machine, with all the faults that mirrors have. */
public final class TestMirror implements AutoCloseable {
    public enum Fault {
        NONE,
        DRIPS,
        STALLS,
        STALLS_AT_FIRST,
        CUTS_OFF_ONCE,
        CUTS_OFF_ALWAYS_THERE,
        CUTS_OFF_WITHOUT_RANGES,
        SAYS_MORE_THAN_IT_SENDS,
        SAYS_LESS_THAN_IT_SENDS,
        SENDS_OTHER_BYTES,
        SENDS_A_LOGIN_PAGE,
        SENDS_WITHOUT_END,
        UNPACKS_WITHOUT_END,
        ANSWERS_ANOTHER_RANGE,
        FORBIDS,
        HAS_NOTHING,
        FAILS,
        REDIRECTS,
        REDIRECTS_IN_A_CIRCLE,
        CLOSES_AT_ONCE
    }

    private final Function<String, byte[]> files;
    private final Fault fault;
    private final ServerSocket socket;
    private final List<String> requests = new CopyOnWriteArrayList<>();

    /** @param files from "NAME.gz" to its bytes */
    public TestMirror(Function<String, byte[]> files, Fault fault) {
        this.files = files;
        this.fault = fault;
        try {
            socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread thread = new Thread(this::accept, "mirror");
        thread.setDaemon(true);
        thread.start();
    }

    public URI address() {
        return URI.create("http://127.0.0.1:" + socket.getLocalPort() + "/mnist/");
    }

    /** Each as "NAME.gz", or "NAME.gz from N". */
    public List<String> requests() {
        return requests;
    }

    private void accept() {
        while (!socket.isClosed()) {
            try (Socket visitor = socket.accept()) {
                answer(visitor);
            } catch (IOException e) {
                // the visitor has gone, or the mirror is closed
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    private void answer(Socket visitor) throws IOException, InterruptedException {
        BufferedReader in =
                new BufferedReader(new InputStreamReader(visitor.getInputStream(), StandardCharsets.ISO_8859_1));
        String request = in.readLine();
        if (request == null) return;
        String path = request.split(" ")[1];
        String name = path.substring(path.lastIndexOf('/') + 1);
        Optional<Integer> from = Optional.empty();
        for (String line = in.readLine(); !line.isEmpty(); line = in.readLine()) {
            if (line.toLowerCase().startsWith("range: bytes=")) {
                from = Optional.of(Integer.parseInt(line.substring(13, line.length() - 1)));
            }
        }
        requests.add(name + from.map(first -> " from " + first).orElse(""));
        answer(visitor, path, name, from.orElse(0));
    }

    private void answer(Socket visitor, String path, String name, int from) throws IOException, InterruptedException {
        OutputStream out = visitor.getOutputStream();
        byte[] file = files.apply(name);
        byte[] rest = Arrays.copyOfRange(file, Math.min(from, file.length), file.length);
        int half = rest.length / 2;
        boolean first =
                requests.stream().filter(request -> request.startsWith(name)).count() == 1;
        switch (fault) {
            case NONE -> send(out, from, file.length, rest, rest.length, rest.length);
            case DRIPS -> drip(out, rest);
            case STALLS -> {
                send(out, from, file.length, rest, rest.length, half);
                Thread.sleep(1_500);
            }
            case STALLS_AT_FIRST -> {
                boolean stalls = requests.size() == 1;
                send(out, from, file.length, rest, rest.length, stalls ? half : rest.length);
                if (stalls) untilGone(visitor);
            }
            case CUTS_OFF_ONCE -> send(out, from, file.length, rest, rest.length, first ? half : rest.length);
            case CUTS_OFF_ALWAYS_THERE -> {
                int sent = Math.max(0, file.length / 2 - from);
                send(out, from, file.length, rest, rest.length, sent);
            }
            case CUTS_OFF_WITHOUT_RANGES -> send(out, 0, file.length, file, file.length, file.length / 2);
            case SAYS_MORE_THAN_IT_SENDS -> send(out, from, file.length + 999, rest, rest.length + 999, rest.length);
            case SAYS_LESS_THAN_IT_SENDS -> send(out, from, file.length, rest, half, rest.length);
            case SENDS_OTHER_BYTES -> {
                byte[] other = FakeMnist.gzip(new byte[5_000]);
                send(out, 0, other.length, other, other.length, other.length);
            }
            case SENDS_A_LOGIN_PAGE -> {
                byte[] page = SmallMnist.loginPage();
                send(out, 0, page.length, page, page.length, page.length);
            }
            case SENDS_WITHOUT_END -> {
                status(out, "200 OK", "");
                for (byte[] more = new byte[1 << 16]; ; ) out.write(more);
            }
            case UNPACKS_WITHOUT_END -> {
                byte[] bomb = FakeMnist.gzip(new byte[50_000_000]);
                send(out, 0, bomb.length, bomb, bomb.length, bomb.length);
            }
            case ANSWERS_ANOTHER_RANGE -> {
                if (from == 0) send(out, 0, file.length, file, file.length, half);
                else
                    send(
                            out,
                            1,
                            file.length,
                            Arrays.copyOfRange(file, 1, file.length),
                            file.length - 1,
                            file.length - 1);
            }
            case FORBIDS -> status(out, "403 Forbidden", "Content-Length: 0\r\n");
            case HAS_NOTHING -> status(out, "404 Not Found", "Content-Length: 0\r\n");
            case FAILS -> status(out, "503 Service Unavailable", "Content-Length: 0\r\n");
            case REDIRECTS -> {
                if (path.startsWith("/moved/")) send(out, from, file.length, rest, rest.length, rest.length);
                else status(out, "302 Found", "Location: /moved/" + name + "\r\nContent-Length: 0\r\n");
            }
            case REDIRECTS_IN_A_CIRCLE -> status(out, "302 Found", "Location: " + path + "\r\nContent-Length: 0\r\n");
            case CLOSES_AT_ONCE -> out.close();
        }
    }

    /** @param promised the Content-Length; @param sent the bytes that come */
    private static void send(OutputStream out, int from, int whole, byte[] bytes, int promised, int sent)
            throws IOException {
        String length = "Content-Length: " + promised + "\r\n";
        if (from == 0) status(out, "200 OK", length);
        else
            status(
                    out,
                    "206 Partial Content",
                    length + "Content-Range: bytes " + from + "-" + (whole - 1) + "/" + whole + "\r\n");
        out.write(bytes, 0, sent);
        out.flush();
    }

    /** Says nothing more until the visitor has had enough of it. */
    private static void untilGone(Socket visitor) throws IOException {
        visitor.setSoTimeout(60_000);
        while (visitor.getInputStream().read() >= 0) continue;
    }

    private static void drip(OutputStream out, byte[] bytes) throws IOException, InterruptedException {
        status(out, "200 OK", "Content-Length: " + bytes.length + "\r\n");
        for (byte one : bytes) {
            out.write(one);
            out.flush();
            Thread.sleep(20);
        }
    }

    private static void status(OutputStream out, String status, String headers) throws IOException {
        out.write(("HTTP/1.1 " + status + "\r\n" + headers + "Connection: close\r\n\r\n")
                .getBytes(StandardCharsets.ISO_8859_1));
        out.flush();
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
