package backprop.server;

import io.javalin.http.Context;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import org.eclipse.jetty.ee10.servlet.ServletContextRequest;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.server.ConnectionMetaData;

/** Sends a body slice by slice as its turn comes and the connection takes it: no thread waits for a slow network. */
final class ResponseWriter implements WriteListener, SendQueue.Body {
    private static final int SLICE = 1 << 14;

    private final byte[] body;
    private final ByteRange range;
    private final boolean inBackground;
    private final SendQueue queue;
    private final EndPoint endPoint;
    private final Executor executor;
    private final long idleTimeout;
    private final ServletOutputStream out;
    private final CompletableFuture<Void> done = new CompletableFuture<>();
    /** By one thread at a time; others read it. */
    private volatile int sent;

    private ResponseWriter(byte[] body, ByteRange range, boolean inBackground, SendQueue queue, Context context)
            throws IOException {
        this.body = body;
        this.range = range;
        this.inBackground = inBackground;
        this.queue = queue;
        ConnectionMetaData connection =
                ServletContextRequest.getServletContextRequest(context.req()).getConnectionMetaData();
        this.endPoint = connection.getConnection().getEndPoint();
        this.executor = connection.getConnector().getExecutor();
        this.idleTimeout = endPoint.getIdleTimeout();
        this.out = context.res().getOutputStream();
    }

    /**
     * @param inBackground whether others go first
     * @return completed when all is sent, or the reader has gone
     */
    static CompletableFuture<Void> of(
            byte[] body, ByteRange range, boolean inBackground, SendQueue queue, Context context) {
        try {
            ResponseWriter sending = new ResponseWriter(body, range, inBackground, queue, context);
            sending.endPoint.setIdleTimeout(0); // The queue knows whether it is the reader who keeps it waiting.
            queue.add(sending);
            sending.out.setWriteListener(sending);
            return sending.done;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void onWritePossible() throws IOException {
        while (out.isReady()) {
            if (sent == range.length()) {
                end();
                return;
            }
            if (!queue.mayWrite(this)) return;
            int from = range.from() + sent;
            int count = Math.min(SLICE, range.to() - from);
            out.write(body, from, count);
            sent += count;
        }
    }

    /** Goes on, in another thread. */
    @Override
    public void resume() {
        executor.execute(this::continueWriting);
    }

    private void continueWriting() {
        try {
            onWritePossible();
        } catch (IOException e) {
            onError(e);
        }
    }

    /** Who leaves before the end of the answer is no error of ours. */
    @Override
    public void onError(Throwable gone) {
        end();
    }

    private void end() {
        queue.remove(this);
        endPoint.setIdleTimeout(idleTimeout);
        done.complete(null);
    }

    @Override
    public EndPoint endPoint() {
        return endPoint;
    }

    @Override
    public int length() {
        return range.length();
    }

    @Override
    public int sent() {
        return sent;
    }

    @Override
    public boolean isInBackground() {
        return inBackground;
    }
}
