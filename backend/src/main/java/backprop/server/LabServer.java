package backprop.server;

import backprop.site.Asset;
import backprop.site.Content;
import backprop.site.Site;
import io.javalin.Javalin;
import io.javalin.compression.CompressionStrategy;
import io.javalin.config.JavalinConfig;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.eclipse.jetty.util.thread.ThreadPool;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One process that serves a site and its data. */
public final class LabServer implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(LabServer.class);

    private static final int VIRTUAL_THREADS = 21;
    private static final int STOP_MILLIS = 2_000;

    private final Javalin javalin;

    private final InetSocketAddress address;

    private LabServer(Javalin javalin, InetSocketAddress address) {
        this.javalin = javalin;
        this.address = address;
    }

    /**
     * Listens when it returns.
     *
     * @param port 0 takes any free port
     * @throws PortInUseException if somebody else listens there
     * @throws ForeignHostException if the host is not this machine
     */
    public static LabServer start(String host, int port, Site site, Data data) {
        return start(host, port, CompletableFuture.completedFuture(site), data, Optional.empty());
    }

    /**
     * The same while the site is still being made, which takes as long as the server's own start.
     *
     * @param log takes a line for each request
     */
    public static LabServer start(
            String host, int port, CompletableFuture<Site> site, Data data, Optional<Consumer<String>> log) {
        return start(host, port, site, data, log, routes -> {});
    }

    /**
     * The same with more than files.
     *
     * @param routes takes what is to be answered besides
     */
    public static LabServer start(
            String host,
            int port,
            CompletableFuture<Site> site,
            Data data,
            Optional<Consumer<String>> log,
            Consumer<RoutesConfig> routes) {
        return start(host, port, whenLoaded(site), data, log, routes);
    }

    /**
     * The same for what may change while it is served.
     *
     * @param routes takes what is to be answered besides
     */
    public static LabServer start(
            String host,
            int port,
            Content content,
            Data data,
            Optional<Consumer<String>> log,
            Consumer<RoutesConfig> routes) {
        return start(ListeningSocket.open(host, port), content, data, log, Limits.USUAL.withinOpenFiles(), routes);
    }

    static LabServer start(
            ServerSocketChannel socket,
            CompletableFuture<Site> site,
            Data data,
            Optional<Consumer<String>> log,
            Limits limits,
            Consumer<RoutesConfig> routes) {
        return start(socket, whenLoaded(site), data, log, limits, routes);
    }

    private static LabServer start(
            ServerSocketChannel socket,
            Content content,
            Data data,
            Optional<Consumer<String>> log,
            Limits limits,
            Consumer<RoutesConfig> routes) {
        InetSocketAddress address = address(socket);
        SendQueue queue = new SendQueue(limits.stretch(), System::nanoTime);
        Javalin javalin = Javalin.create(config -> {
            config.startup.showJavalinBanner = false;
            config.startup.showOldJavalinVersionWarning = false;
            if (Runtime.version().feature() >= VIRTUAL_THREADS) config.concurrency.useVirtualThreads = true;
            else config.jetty.threadPool = threads();
            config.http.compressionStrategy = CompressionStrategy.NONE;
            config.http.prefer405over404 = true;
            config.jetty.modifyServer(jetty -> {
                jetty.setErrorHandler(new Refusal());
                jetty.setStopTimeout(STOP_MILLIS);
                log.map(RequestLine::new).ifPresent(jetty::setRequestLog);
            });
            config.jetty.modifyHttpConfiguration(limits::apply);
            config.jetty.addConnector((jetty, http) -> connector(jetty, http, socket, limits, queue));
            config.routes.before(context -> SecurityHeaders.addTo(context.path(), context::header));
            routes.accept(config.routes);
            route(config, content, data, address, queue);
        });
        return new LabServer(javalin.start(), address);
    }

    private static Content whenLoaded(CompletableFuture<Site> site) {
        return new Content() {
            @Override
            public Optional<Asset> find(String path) {
                return site.join().find(path);
            }

            @Override
            public Asset notFound() {
                return site.join().notFound();
            }
        };
    }

    /** Few: no answer waits for anybody, and many on few cores would keep each other waiting. */
    private static ThreadPool threads() {
        return new QueuedThreadPool(Math.max(24, 4 * Runtime.getRuntime().availableProcessors()));
    }

    private static Connector connector(
            Server jetty, HttpConfiguration http, ServerSocketChannel socket, Limits limits, SendQueue queue) {
        try {
            ServerConnector connector = new ServerConnector(jetty, new HttpConnectionFactory(http));
            connector.open(socket);
            limits.apply(connector, queue);
            return connector;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void route(
            JavalinConfig config, Content content, Data data, InetSocketAddress address, SendQueue queue) {
        AssetHandler handler =
                new AssetHandler(path -> content.find(path).or(() -> data.find(path)), content::notFound, queue);
        Health health = new Health(Site.VERSION, data);
        config.routes
                .before(BusyHandler::handle)
                .get("/health", health::answer)
                .head("/health", health::answer)
                .get(ClassLink.path(), context -> classLink(address).answer(context))
                .head(ClassLink.path(), context -> classLink(address).answer(context))
                .get("/*", handler::answer)
                .head("/*", handler::answer)
                .error(HttpStatus.METHOD_NOT_ALLOWED, PlainAnswers::methodNotAllowed)
                .exception(Exception.class, LabServer::answerFailure);
    }

    private static void answerFailure(Exception error, Context context) {
        LOG.error("{} {} failed", context.method(), RequestLine.printable(context.path()), error);
        PlainAnswers.failed(context);
    }

    public int port() {
        return address.getPort();
    }

    /** Under which addresses others reach it. */
    public ClassLink classLink() {
        return classLink(address);
    }

    private static ClassLink classLink(InetSocketAddress address) {
        return ClassLink.of(address.getAddress(), address.getPort());
    }

    private static InetSocketAddress address(ServerSocketChannel socket) {
        try {
            return (InetSocketAddress) socket.getLocalAddress();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Lets the answers under way end, then stops. */
    @Override
    public void close() {
        javalin.stop();
    }
}
