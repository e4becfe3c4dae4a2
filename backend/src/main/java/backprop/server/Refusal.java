package backprop.server;

import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** The answer to what Jetty cannot take for a request, such as a broken address: one line, and the same headers. */
final class Refusal implements Request.Handler {
    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        SecurityHeaders.addTo("", response.getHeaders()::put);
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, "text/plain; charset=utf-8");
        response.getHeaders().put(HttpHeader.CACHE_CONTROL, "no-store");
        int status = response.getStatus();
        Content.Sink.write(response, true, status + " " + HttpStatus.getMessage(status) + "\n", callback);
        return true;
    }
}
