package backprop.server;

import backprop.site.Site;
import backprop.site.TestSite;
import io.javalin.config.RoutesConfig;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/** A real server on a free port, and how tests ask it. */
public final class TestServer implements AutoCloseable {
    static final Site SITE = TestSite.SITE;

    private final LabServer server;
    private final HttpClient client = HttpClient.newHttpClient();

    TestServer(Data data) {
        this(data, Limits.USUAL);
    }

    TestServer(Data data, Limits limits) {
        this(data, limits, Optional.empty());
    }

    /** @param log takes a line for each request */
    TestServer(Data data, Limits limits, Optional<Consumer<String>> log) {
        server = LabServer.start(
                ListeningSocket.open("127.0.0.1", 0),
                CompletableFuture.completedFuture(SITE),
                data,
                log,
                limits,
                routes -> {});
    }

    /** @param routes takes what is to be answered besides */
    public TestServer(Consumer<RoutesConfig> routes, Optional<Consumer<String>> log) {
        this(routes, log, Limits.USUAL.request());
    }

    /** @param request how long a request may take to come in */
    public TestServer(Consumer<RoutesConfig> routes, Optional<Consumer<String>> log, Duration request) {
        server = LabServer.start(
                ListeningSocket.open("127.0.0.1", 0),
                CompletableFuture.completedFuture(SITE),
                new SomeData(),
                log,
                new Limits(Limits.USUAL.connections(), Limits.USUAL.idle(), request, Limits.USUAL.stretch()),
                routes);
    }

    public int port() {
        return server.port();
    }

    /** @param headers names and values in turn */
    HttpResponse<byte[]> get(String path, String... headers) {
        return send("GET", path, headers);
    }

    HttpResponse<byte[]> send(String method, String path, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port() + path))
                .method(method, HttpRequest.BodyPublishers.noBody());
        if (headers.length > 0) request.headers(headers);
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Sends a line that no client would, such as "GET /../x HTTP/1.1", and returns all that comes back. */
    String raw(String requestLine) {
        return send(requestLine + "\r\nHost: lab\r\nConnection: close\r\n\r\n");
    }

    /** The same for a whole request. */
    public String send(String request) {
        try (Socket socket = new Socket("127.0.0.1", port())) {
            socket.setSoTimeout(5_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            ByteArrayOutputStream answer = new ByteArrayOutputStream();
            try {
                socket.getInputStream().transferTo(answer);
            } catch (SocketException e) {
                // who is refused in the middle of his words may see the connection reset behind the answer
            }
            return answer.toString(StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        server.close();
    }
}
