package backprop.server;

import backprop.site.Asset;
import backprop.site.Site;
import io.javalin.Javalin;
import io.javalin.compression.CompressionStrategy;
import io.javalin.http.HttpStatus;
import io.javalin.util.JavalinBindException;
import java.util.Optional;
import java.util.function.Function;

/** One process that serves a site and its data. */
public final class LabServer implements AutoCloseable {
    private final Javalin javalin;

    private LabServer(Javalin javalin) {
        this.javalin = javalin;
    }

    /**
     * Listens when it returns.
     *
     * @param port 0 takes any free port
     * @throws PortInUseException if somebody else listens there
     */
    public static LabServer start(String host, int port, Site site, Data data) {
        Function<String, Optional<Asset>> assets = path -> site.find(path).or(() -> data.find(path));
        AssetHandler handler = new AssetHandler(assets, site.notFound());
        Javalin javalin = Javalin.create(config -> {
            config.startup.showJavalinBanner = false;
            config.startup.showOldJavalinVersionWarning = false;
            config.http.compressionStrategy = CompressionStrategy.NONE;
            config.http.prefer405over404 = true;
            config.routes
                    .before(SecurityHeaders::add)
                    .get("/health", context -> Health.answer(context, site.version(), data.mnist()))
                    .get("/*", handler::answer)
                    .head("/*", handler::answer)
                    .exception(Exception.class, (error, context) -> context.status(HttpStatus.INTERNAL_SERVER_ERROR)
                            .contentType("text/plain")
                            .result("Something went wrong here; the server's log says what."));
        });
        try {
            return new LabServer(javalin.start(host, port));
        } catch (JavalinBindException e) {
            javalin.stop();
            throw new PortInUseException(port, e);
        }
    }

    public int port() {
        return javalin.port();
    }

    /** Lets the answers under way end, then stops. */
    @Override
    public void close() {
        javalin.stop();
    }
}
