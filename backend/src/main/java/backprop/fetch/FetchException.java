package backprop.fetch;

import java.io.IOException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import javax.net.ssl.SSLException;

/** A mirror does not give a file; why, in words that a teacher can pass on. */
public final class FetchException extends IOException {
    public FetchException(String reason) {
        super(reason);
    }

    FetchException(IOException cause) {
        super(reason(cause), cause);
    }

    private static String reason(IOException e) {
        if (e instanceof UnknownHostException) return "no such host, or no internet";
        if (e instanceof ConnectException) return "no connection";
        if (e instanceof SocketTimeoutException) return "too slow, or silent";
        if (e instanceof SSLException) return "no safe connection (" + e.getMessage() + ")";
        return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    }
}
