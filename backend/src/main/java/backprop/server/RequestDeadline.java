package backprop.server;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.component.AbstractLifeCycle;
import org.eclipse.jetty.util.thread.Scheduler;

/** Closes connections on which a request drips in byte by byte: each byte would begin the idle time anew. */
final class RequestDeadline extends AbstractLifeCycle {
    private final ServerConnector connector;
    private final Duration patience;
    private Map<EndPoint, Seen> seen = new HashMap<>();
    private Scheduler.Task next = () -> false;

    /** @param bytes received by then */
    private record Seen(long answers, long bytes, long since) {}

    RequestDeadline(ServerConnector connector, Duration patience) {
        this.connector = connector;
        this.patience = patience;
    }

    @Override
    protected void doStart() {
        schedule();
    }

    @Override
    protected void doStop() {
        next.cancel();
    }

    private void schedule() {
        long millis = Math.max(100, patience.toMillis() / 10);
        next = connector.getScheduler().schedule(this::sweep, millis, TimeUnit.MILLISECONDS);
    }

    private void sweep() {
        Map<EndPoint, Seen> now = new HashMap<>();
        for (EndPoint endPoint : connector.getConnectedEndPoints()) {
            Connection connection = endPoint.getConnection();
            if (connection == null || connection.getMessagesIn() != connection.getMessagesOut()) continue;
            Seen before = seen.get(endPoint);
            if (before == null || before.answers() != connection.getMessagesOut()) {
                before = new Seen(connection.getMessagesOut(), connection.getBytesIn(), System.nanoTime());
            }
            now.put(endPoint, before);
            if (System.nanoTime() - before.since() > patience.toNanos()) {
                refuse(endPoint, connection.getBytesIn() > before.bytes());
            }
        }
        seen = now;
        if (isRunning()) schedule();
    }

    private static void refuse(EndPoint endPoint, boolean halfARequest) {
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
