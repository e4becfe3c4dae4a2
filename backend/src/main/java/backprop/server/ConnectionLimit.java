package backprop.server;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.nio.channels.SelectableChannel;
import java.time.Duration;
import java.util.Comparator;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.eclipse.jetty.ee10.servlet.ServletContextRequest;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.io.IdleTimeout;
import org.eclipse.jetty.server.ConnectionMetaData;
import org.eclipse.jetty.server.NetworkConnectionLimit;
import org.eclipse.jetty.server.ServerConnector;

/**
 * So many connections at once. When there are too many, those that are silent make room; where none is, a few more are
 * let in to be told so at once.
 */
final class ConnectionLimit extends NetworkConnectionLimit {
    /** How many may be told so at a time. */
    static final int SURPLUS = 16;

    static final Duration PERIOD = Duration.ofMillis(250);

    /** A browser that has just connected is about to ask. */
    private static final long SILENT_MILLIS = 500;

    private final ServerConnector connector;
    private final int most;
    private final Predicate<EndPoint> isSending;
    private final Set<Object> surplus = ConcurrentHashMap.newKeySet();

    /** @param isSending whether a connection is in the middle of an answer */
    ConnectionLimit(ServerConnector connector, int most, Predicate<EndPoint> isSending) {
        super(most + SURPLUS, connector);
        this.connector = connector;
        this.most = most;
        this.isSending = isSending;
    }

    @Override
    public void onAccepting(SelectableChannel channel) {
        super.onAccepting(channel);
        if (!isOver()) return;
        surplus.add(channel);
        makeRoom();
    }

    @Override
    public void onAcceptFailed(SelectableChannel channel, Throwable cause) {
        surplus.remove(channel);
        super.onAcceptFailed(channel, cause);
    }

    @Override
    public void onClosed(SelectableChannel channel) {
        surplus.remove(channel);
        super.onClosed(channel);
    }

    private boolean isOver() {
        return tooMany() > 0;
    }

    private int tooMany() {
        return getPendingNetworkConnectionCount() + getNetworkConnectionCount() - most;
    }

    /** Closes those that have been silent for longest. */
    void makeRoom() {
        int count = tooMany();
        if (count <= 0) return;
        connector.getConnectedEndPoints().stream()
                .map(Silence::of)
                .filter(silence -> silence.millis() > SILENT_MILLIS && !isSending.test(silence.endPoint()))
                .sorted(Comparator.comparing(Silence::millis).reversed())
                .limit(count)
                .forEach(silence -> silence.endPoint().close());
    }

    /** How long nothing has come from a connection, or gone to it, at this moment. */
    private record Silence(EndPoint endPoint, long millis) {
        static Silence of(EndPoint endPoint) {
            return new Silence(endPoint, endPoint instanceof IdleTimeout idle ? idle.getIdleFor() : 0);
        }
    }

    /** Whoever came when all were busy, and still are, is told to come again. */
    static void refuse(Context context) {
        ConnectionMetaData connection =
                ServletContextRequest.getServletContextRequest(context.req()).getConnectionMetaData();
        ConnectionLimit limit = ((ServerConnector) connection.getConnector()).getBean(ConnectionLimit.class);
        if (!limit.isSurplus(connection.getConnection().getEndPoint().getTransport())) return;
        context.status(HttpStatus.SERVICE_UNAVAILABLE)
                .contentType("text/plain; charset=utf-8")
                .header("Cache-Control", "no-store")
                .header("Retry-After", "2")
                .header("Connection", "close")
                .result("Too many are being served at the moment. Try again in a few seconds.\n")
                .skipRemainingHandlers();
    }

    private boolean isSurplus(Object channel) {
        return surplus.contains(channel) && (isOver() || !surplus.remove(channel));
    }
}
