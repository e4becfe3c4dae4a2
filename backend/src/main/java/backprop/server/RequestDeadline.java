package backprop.server;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Predicate;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.Callback;

/**
 * Closes connections on which a request drips in byte by byte: each byte would begin the idle time anew. An answer has no
 * such deadline; whether its reader goes on reading is the {@link SendQueue}'s matter.
 */
final class RequestDeadline {
    private final ServerConnector connector;
    private final Duration timeout;
    private final Predicate<EndPoint> isSending;
    private Map<EndPoint, Seen> seen = new HashMap<>();

    /** @param bytes received by then */
    private record Seen(long answers, long bytes, long since) {}

    /** @param isSending whether a connection is in the middle of an answer */
    RequestDeadline(ServerConnector connector, Duration patience, Predicate<EndPoint> isSending) {
        this.connector = connector;
        this.timeout = patience;
        this.isSending = isSending;
    }

    void sweep() {
        Map<EndPoint, Seen> now = new HashMap<>();
        for (EndPoint endPoint : connector.getConnectedEndPoints()) {
            Connection connection = endPoint.getConnection();
            if (connection == null || isAnswering(endPoint, connection)) continue;
            Seen before = seen.get(endPoint);
            if (before == null || before.answers() != connection.getMessagesOut()) {
                before = new Seen(connection.getMessagesOut(), connection.getBytesIn(), System.nanoTime());
            }
            now.put(endPoint, before);
            if (System.nanoTime() - before.since() > timeout.toNanos()) {
                reject(endPoint, connection.getBytesIn() > before.bytes());
            }
        }
        seen = now;
    }

    private boolean isAnswering(EndPoint endPoint, Connection connection) {
        return connection.getMessagesIn() != connection.getMessagesOut() || isSending.test(endPoint);
    }

    private static void reject(EndPoint endPoint, boolean halfARequest) {
        if (!halfARequest) {
            endPoint.close();
            return;
        }
        StringBuilder answer = new StringBuilder("HTTP/1.1 408 Request Timeout\r\n");
        SecurityHeaders.addTo("", (name, value) -> answer.append(name + ": " + value + "\r\n"));
        answer.append("Cache-Control: no-store\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");
        ByteBuffer bytes = ByteBuffer.wrap(answer.toString().getBytes(StandardCharsets.US_ASCII));
        endPoint.write(Callback.from(endPoint::close), bytes);
    }
}
