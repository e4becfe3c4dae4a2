package backprop.server;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.concurrent.CompletableFuture;
import org.eclipse.jetty.ee10.servlet.ServletContextRequest;
import org.eclipse.jetty.server.ConnectionMetaData;
import org.eclipse.jetty.server.ServerConnector;

/** Whoever came when all were busy, and still are, is told to come again. */
final class BusyHandler {
    private BusyHandler() {}

    static void handle(Context context) {
        ConnectionMetaData connection =
                ServletContextRequest.getServletContextRequest(context.req()).getConnectionMetaData();
        ServerConnector connector = (ServerConnector) connection.getConnector();
        CompletableFuture<Boolean> place = connector
                .getBean(ConnectionLimit.class)
                .place(connection.getConnection().getEndPoint());
        if (!place.isDone())
            context.future(() -> place.thenAcceptAsync(has -> rejectUnless(has, context), connector.getExecutor()));
        else rejectUnless(place.join(), context);
    }

    private static void rejectUnless(boolean hasPlace, Context context) {
        if (hasPlace) return;
        context.status(HttpStatus.SERVICE_UNAVAILABLE)
                .contentType("text/plain; charset=utf-8")
                .header("Cache-Control", "no-store")
                .header("Retry-After", "2")
                .header("Connection", "close")
                .result("Too many are being served at the moment. Try again in a few seconds.\n")
                .skipRemainingHandlers();
    }
}
