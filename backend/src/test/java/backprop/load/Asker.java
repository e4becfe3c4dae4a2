package backprop.load;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.GZIPInputStream;

/** One connection that is kept, and asks one thing after the other; as light as can be, to leave the cores to the server. */
final class Asker implements AutoCloseable {
    private final Socket socket;
    private final InputStream in;
    private final StringBuilder line = new StringBuilder();
    private int status;
    private String etag = "";
    private boolean gzip;
    private byte[] body = {};
    private int come;

    /** @param body as it came, compressed */
    record Answer(int status, String etag, boolean gzip, byte[] body) {
        /** That of a file that is packed itself, however it travelled. */
        Answer ofGzipFile() {
            return new Answer(status, etag, true, body);
        }

        /** With the rest of it. */
        Answer and(Answer rest) {
            if (body.length == 0) return rest;
            byte[] all = Arrays.copyOf(body, body.length + rest.body.length);
            System.arraycopy(rest.body, 0, all, body.length, rest.body.length);
            return new Answer(status, etag, gzip, all);
        }

        byte[] unpacked() throws IOException {
            if (!gzip) return body;
            return new GZIPInputStream(new ByteArrayInputStream(body)).readAllBytes();
        }
    }

    Asker(int port) throws IOException {
        this(new Socket("127.0.0.1", port));
    }

    Asker(Socket socket) throws IOException {
        this.socket = socket;
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(60_000);
        in = new BufferedInputStream(socket.getInputStream(), 1 << 14);
    }

    /** @param headers whole lines, each with its end */
    Answer get(String path, String headers) throws IOException {
        return ask("GET " + path + " HTTP/1.1\r\nHost: lab\r\nAccept-Encoding: gzip\r\n" + headers + "\r\n", path);
    }

    /**
     * As the lab's pages say something.
     *
     * @param secret a key or a token, or ""
     */
    Answer post(String path, String secret, String body) throws IOException {
        String bearer = secret.isEmpty() ? "" : "Authorization: Bearer " + secret + "\r\n";
        return ask(
                "POST " + path + " HTTP/1.1\r\nHost: lab\r\nContent-Type: application/json\r\nX-Backprop: 1\r\n"
                        + bearer + "Content-Length: " + body.length() + "\r\n\r\n" + body,
                path);
    }

    private Answer ask(String request, String path) throws IOException {
        come = 0;
        socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
        status = Integer.parseInt(line().split(" ")[1]);
        int length = 0;
        etag = "";
        gzip = false;
        for (String header = line(); !header.isEmpty(); header = line()) {
            if (header.startsWith("Content-Length: ")) length = Integer.parseInt(header.substring(16));
            if (header.startsWith("ETag: ")) etag = header.substring(6);
            if (header.equals("Content-Encoding: gzip")) gzip = true;
        }
        body = new byte[length];
        for (come = 0; come < length; ) {
            int count = in.read(body, come, length - come);
            if (count < 0) throw new IOException(path + " was cut off");
            come += count;
        }
        return new Answer(status, etag, gzip, body);
    }

    /** What has come of the answer that was to be read last, and broke. */
    Answer begun() {
        return new Answer(status, etag, gzip, Arrays.copyOf(body, come));
    }

    private String line() throws IOException {
        line.setLength(0);
        for (int c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0) throw new IOException("the server hung up");
            if (c != '\r') line.append((char) c);
        }
        return line.toString();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
