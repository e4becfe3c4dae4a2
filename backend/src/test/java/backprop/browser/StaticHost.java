package backprop.browser;

import backprop.command.BackpropCommand;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * A web server that knows nothing of us: files of a folder below a prefix, types by their names, what stands beside them as
 * .gz, and 404.html.
 */
final class StaticHost implements AutoCloseable {
    private static final Map<String, String> TYPES = Map.of(
            "html",
            "text/html",
            "css",
            "text/css",
            "js",
            "text/javascript",
            "json",
            "application/json",
            "wasm",
            "application/wasm",
            "svg",
            "image/svg+xml");

    private final HttpServer server;
    private final ExecutorService threads = Executors.newFixedThreadPool(8);
    private final Path folder;
    private final String prefix;

    StaticHost(Path folder, String prefix) throws IOException {
        this.folder = folder;
        this.prefix = prefix;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext(prefix, this::answer);
        server.setExecutor(threads);
        server.start();
    }

    /** The lab as it is exported into the folder, with MNIST where BACKPROP_DATA has it. */
    static StaticHost ofExport(Path folder, String prefix, String... options) throws IOException {
        List<String> export = new ArrayList<>(List.of("export", folder.toString(), "--prefix", prefix, "--offline"));
        export.addAll(List.of(options));
        if (BackpropCommand.execute(export.toArray(String[]::new)) != 0)
            throw new IllegalStateException("the export failed");
        return new StaticHost(folder, prefix);
    }

    String address() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath().substring(prefix.length());
        Path file = folder.resolve(path.isEmpty() || path.endsWith("/") ? path + "index.html" : path);
        boolean found = Files.isRegularFile(file);
        Path plain = found ? file : folder.resolve("404.html");
        Path gzipped = plain.resolveSibling(plain.getFileName() + ".gz");
        boolean gzip = Files.exists(gzipped);
        byte[] body = Files.readAllBytes(gzip ? gzipped : plain);
        if (gzip) exchange.getResponseHeaders().set("Content-Encoding", "gzip");
        String name = plain.getFileName().toString();
        String end = name.substring(name.lastIndexOf('.') + 1);
        exchange.getResponseHeaders().set("Content-Type", TYPES.getOrDefault(end, "application/octet-stream"));
        exchange.sendResponseHeaders(found ? 200 : 404, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdown();
    }
}
