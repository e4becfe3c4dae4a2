package backprop.server;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.function.Consumer;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.RequestLog;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.NanoTime;

/** A line for each request, in "key=value" pairs; an answer that did not come to its end is a cut. Who asks is not in it. */
record RequestLine(Consumer<String> lines) implements RequestLog {
    @Override
    public void log(Request request, Response response) {
        lines.accept(String.format(
                Locale.ROOT,
                "time=%s method=%s path=\"%s\" status=%s bytes=%d ms=%.1f",
                Instant.now().truncatedTo(ChronoUnit.MILLIS),
                printable(request.getMethod()),
                printable(request.getHttpURI().getPathQuery()),
                isCut(response) ? "cut" : response.getStatus(),
                Response.getContentBytesWritten(response),
                NanoTime.elapsed(request.getBeginNanoTime(), NanoTime.now()) / 1e6));
    }

    /** What was refused may have no end, either, but that is said by its status. */
    private static boolean isCut(Response response) {
        return HttpStatus.isSuccess(response.getStatus()) && !response.isCompletedSuccessfully();
    }

    /** No visitor writes lines of his own into the log. */
    static String printable(String text) {
        return String.valueOf(text).replaceAll("[^\\x21-\\x7e]|[\"\\\\]", "?");
    }
}
