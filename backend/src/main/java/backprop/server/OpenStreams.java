package backprop.server;

import io.javalin.http.Context;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.jetty.ee10.servlet.ServletContextRequest;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.server.ConnectionMetaData;
import org.eclipse.jetty.server.ServerConnector;

/**
 * Connections on which an answer goes on and on. They look silent, for the head of their answer went out long ago; whether
 * somebody still reads there is found out by what keeps them alive.
 */
public final class OpenStreams {
    private final Set<EndPoint> endPoints = ConcurrentHashMap.newKeySet();

    OpenStreams() {}

    /**
     * The connection of a request is taken for one that is being answered.
     *
     * @return to be called when the answer has ended
     */
    public static Runnable hold(Context context) {
        ConnectionMetaData connection =
                ServletContextRequest.getServletContextRequest(context.req()).getConnectionMetaData();
        OpenStreams streams = ((ServerConnector) connection.getConnector()).getBean(OpenStreams.class);
        EndPoint endPoint = connection.getConnection().getEndPoint();
        streams.endPoints.add(endPoint);
        return () -> streams.endPoints.remove(endPoint);
    }

    boolean has(EndPoint endPoint) {
        return endPoints.contains(endPoint);
    }
}
