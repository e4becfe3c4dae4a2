package backprop.server;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.WriteListener;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.CompletableFuture;

/** Sends a body slice by slice as the connection takes it: no thread waits for a slow network. */
final class Sending implements WriteListener {
    private static final int SLICE = 1 << 16;

    private final byte[] body;
    private final ServletOutputStream out;
    private final CompletableFuture<Void> done = new CompletableFuture<>();
    private int sent;

    private Sending(byte[] body, ServletOutputStream out) {
        this.body = body;
        this.out = out;
    }

    /** @return completed when all is sent, or the reader has gone */
    static CompletableFuture<Void> of(byte[] body, ServletResponse response) {
        try {
            Sending sending = new Sending(body, response.getOutputStream());
            sending.out.setWriteListener(sending);
            return sending.done;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void onWritePossible() throws IOException {
        while (out.isReady()) {
            if (sent == body.length) {
                done.complete(null);
                return;
            }
            int count = Math.min(SLICE, body.length - sent);
            sent += count;
            out.write(body, sent - count, count);
        }
    }

    /** Who leaves before the end of the answer is no error of ours. */
    @Override
    public void onError(Throwable gone) {
        done.complete(null);
    }
}
