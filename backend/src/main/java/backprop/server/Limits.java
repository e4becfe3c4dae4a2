package backprop.server;

import java.time.Duration;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.NetworkConnectionLimit;
import org.eclipse.jetty.server.ServerConnector;

/**
 * What one visitor, or a thousand, may take of us.
 *
 * @param connections at once; a class of forty needs 240
 * @param idle how long a connection may be silent
 * @param request how long a connection may take from one request to the end of the next
 */
record Limits(int connections, Duration idle, Duration request) {
    static final Limits USUAL = new Limits(1_500, Duration.ofSeconds(30), Duration.ofSeconds(30));

    private static final int HEADER_BYTES = 8_192;
    /** When there are too many, the idle ones make room. */
    private static final int IDLE_MILLIS_WHEN_FULL = 500;
    /** When we stop, nobody is waited for who takes nothing. */
    private static final int IDLE_MILLIS_AT_THE_END = 200;

    void apply(HttpConfiguration http) {
        http.setRequestHeaderSize(HEADER_BYTES);
        http.setIdleTimeout(idle.toMillis());
    }

    void apply(ServerConnector connector) {
        connector.setIdleTimeout(idle.toMillis());
        connector.setShutdownIdleTimeout(IDLE_MILLIS_AT_THE_END);
        NetworkConnectionLimit limit = new NetworkConnectionLimit(connections, connector);
        limit.setEndPointIdleTimeout(IDLE_MILLIS_WHEN_FULL);
        connector.addBean(limit);
        connector.addBean(new RequestDeadline(connector, request));
    }
}
