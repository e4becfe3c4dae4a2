package backprop.server;

import java.nio.channels.SelectableChannel;
import java.time.Duration;
import java.util.Comparator;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.io.IdleTimeout;
import org.eclipse.jetty.server.NetworkConnectionLimit;
import org.eclipse.jetty.server.ServerConnector;

/**
 * So many connections at once. When there are too many, those that are silent make room for those that ask; a few more
 * are let in to wait for that, or to be told that all are busy.
 */
final class ConnectionLimit extends NetworkConnectionLimit {
    /** How many may wait, or be told, at a time. */
    static final int SURPLUS = 16;

    static final Duration PERIOD = Duration.ofMillis(100);

    /** A browser that has just connected is about to ask. */
    private static final long SILENT_MILLIS = 500;

    /** By then whoever is silent now has asked or gone. */
    private static final long WAIT_MILLIS = 2_000;

    private final ServerConnector connector;
    private final int most;
    private final Predicate<EndPoint> isSending;
    private final Set<Object> surplus = ConcurrentHashMap.newKeySet();
    private final Queue<Waiting> waiting = new ConcurrentLinkedQueue<>();

    private record Waiting(Object channel, CompletableFuture<Boolean> place) {}

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
        if (placed() <= most) return;
        surplus.add(channel);
        makeRoom();
    }

    @Override
    public void onAcceptFailed(SelectableChannel channel, Throwable cause) {
        release(channel);
        super.onAcceptFailed(channel, cause);
    }

    @Override
    public void onClosed(SelectableChannel channel) {
        release(channel);
        super.onClosed(channel);
    }

    /** Its place goes to whoever waits, before it could go to the next who connects. */
    private void release(SelectableChannel channel) {
        if (surplus.remove(channel)) return;
        for (Waiting next = waiting.poll(); next != null; next = waiting.poll()) {
            if (next.place().complete(true) && surplus.remove(next.channel())) return;
        }
    }

    private int count() {
        return getPendingNetworkConnectionCount() + getNetworkConnectionCount();
    }

    private int placed() {
        return count() - surplus.size();
    }

    /** Closes those that have been silent for longest, and those that have had their last answer. */
    void makeRoom() {
        int tooMany = count() - most;
        if (tooMany <= 0) return;
        silent().map(Silence::of)
                .filter(silence -> silence.isAnswered() || silence.millis() > SILENT_MILLIS)
                .sorted(Comparator.comparing(Silence::millis).reversed())
                .limit(tooMany)
                .forEach(silence -> silence.endPoint().close());
    }

    private Stream<EndPoint> silent() {
        return connector.getConnectedEndPoints().stream()
                .filter(endPoint -> !isAsking(endPoint) && !isSending.test(endPoint));
    }

    private static boolean isAsking(EndPoint endPoint) {
        Connection connection = endPoint.getConnection();
        return connection != null && connection.getMessagesIn() != connection.getMessagesOut();
    }

    /** How long nothing has come from a connection, or gone to it, at this moment. */
    private record Silence(EndPoint endPoint, long millis) {
        static Silence of(EndPoint endPoint) {
            return new Silence(endPoint, endPoint instanceof IdleTimeout idle ? idle.getIdleFor() : 0);
        }

        /** For the last time: it only lingers until the other side has closed it, too. */
        boolean isAnswered() {
            return endPoint.isOutputShutdown();
        }
    }

    /** @return whether one who asks may be served; it waits while somebody silent may still make room */
    CompletableFuture<Boolean> place(EndPoint asking) {
        Object channel = asking.getTransport();
        if (!surplus.contains(channel) || (placed() < most && surplus.remove(channel))) {
            return CompletableFuture.completedFuture(true);
        }
        boolean allBusy = silent().allMatch(endPoint -> surplus.contains(endPoint.getTransport()));
        if (allBusy) return CompletableFuture.completedFuture(false);
        Waiting next = new Waiting(
                channel, new CompletableFuture<Boolean>().completeOnTimeout(false, WAIT_MILLIS, TimeUnit.MILLISECONDS));
        waiting.add(next);
        return next.place();
    }
}
