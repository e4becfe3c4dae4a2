package backprop.server;

import com.sun.management.UnixOperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.function.Predicate;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.ServerConnector;

/**
 * What one visitor, or a thousand, may take of us.
 *
 * @param connections at once; a class of forty needs 240
 * @param idle how long a connection may be silent between two requests
 * @param request how long a request may take to come in
 * @param stretch how long a reader may take nothing of an answer; a slow one's buffer may hide that he reads for 32 s
 */
record Limits(int connections, Duration idle, Duration request, Duration stretch) {
    static final Limits USUAL =
            new Limits(1_500, Duration.ofSeconds(60), Duration.ofSeconds(60), Duration.ofSeconds(60));

    private static final int HEADER_BYTES = 8_192;
    /** When we stop, nobody is waited for who takes nothing. */
    private static final int IDLE_MILLIS_AT_THE_END = 200;
    /** For what else a server opens: MNIST's files, a lesson's, a log, libraries that it has not needed yet. */
    private static final int OTHER_FILES = 64;

    /** No more connections than this process may open files. */
    Limits withinOpenFiles() {
        if (!(ManagementFactory.getOperatingSystemMXBean() instanceof UnixOperatingSystemMXBean system)) return this;
        long free = system.getMaxFileDescriptorCount()
                - system.getOpenFileDescriptorCount()
                - OTHER_FILES
                - ConnectionLimit.SURPLUS;
        return new Limits((int) Math.max(1, Math.min(connections, free)), idle, request, stretch);
    }

    void apply(HttpConfiguration http) {
        http.setRequestHeaderSize(HEADER_BYTES);
        http.setIdleTimeout(idle.toMillis());
    }

    void apply(ServerConnector connector, SendQueue queue) {
        connector.setIdleTimeout(idle.toMillis());
        connector.setShutdownIdleTimeout(IDLE_MILLIS_AT_THE_END);
        connector.setAcceptedSendBufferSize(SendQueue.BUFFER);
        OpenStreams streams = new OpenStreams();
        connector.addBean(streams);
        connector.addBean(queue);
        Predicate<EndPoint> isSending = endPoint -> queue.isSending(endPoint) || streams.has(endPoint);
        ConnectionLimit limit = new ConnectionLimit(connector, connections, isSending);
        connector.addBean(limit);
        RequestDeadline deadline = new RequestDeadline(connector, request, isSending);
        connector.addBean(new Periodically(connector, often(), deadline::sweep));
        connector.addBean(new Periodically(connector, SendQueue.PERIOD, queue::sweep));
        connector.addBean(new Periodically(connector, ConnectionLimit.PERIOD, limit::makeRoom));
    }

    private Duration often() {
        return Duration.ofMillis(Math.max(100, Math.min(1_000, request.toMillis() / 10)));
    }
}
