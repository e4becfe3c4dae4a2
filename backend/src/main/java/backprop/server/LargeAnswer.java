package backprop.server;

import io.javalin.http.Context;
import java.util.concurrent.CompletableFuture;
import org.eclipse.jetty.ee10.servlet.ServletContextRequest;
import org.eclipse.jetty.server.ServerConnector;

/** A body of another's route, sent as the site's own are: in turns, and no thread waits for a slow network. */
public final class LargeAnswer {
    private LargeAnswer() {}

    /** @return for {@link Context#future}: completed when all is sent, or the reader has gone */
    public static CompletableFuture<Void> send(Context context, String contentType, byte[] body) {
        SendQueue queue = ((ServerConnector) ServletContextRequest.getServletContextRequest(context.req())
                        .getConnectionMetaData()
                        .getConnector())
                .getBean(SendQueue.class);
        context.contentType(contentType);
        context.header("Content-Length", Integer.toString(body.length));
        return ResponseWriter.of(body, new ByteRange(0, body.length), false, queue, context);
    }
}
