package backprop.classroom;

import io.javalin.http.Context;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Reads a small body as it comes in: no thread waits for it, and no more is read than is allowed. */
final class RequestBody implements ReadListener {
    private static final int SECONDS = 10;

    private final ServletInputStream in;
    private final int most;
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final CompletableFuture<String> whole = new CompletableFuture<>();

    private RequestBody(ServletInputStream in, int most) {
        this.in = in;
        this.most = most;
    }

    /** @return the text; fails with Refused where it is too long, too slow, or not UTF-8 */
    static CompletableFuture<String> read(Context context, int most) {
        try {
            RequestBody body = new RequestBody(context.req().getInputStream(), most);
            body.in.setReadListener(body);
            return body.whole.orTimeout(SECONDS, TimeUnit.SECONDS).exceptionally(error -> {
                if (error instanceof TimeoutException) throw Refused.of(408, "slow");
                throw error instanceof Refused refused ? refused : Refused.of(400, "cut");
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void onDataAvailable() throws IOException {
        byte[] part = new byte[1_024];
        while (in.isReady() && !whole.isDone()) {
            int count = in.read(part);
            if (count < 0) return;
            bytes.write(part, 0, count);
            if (bytes.size() > most) whole.completeExceptionally(Refused.of(413, "long", "most", most));
        }
    }

    @Override
    public void onAllDataRead() {
        try {
            whole.complete(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes.toByteArray()))
                    .toString());
        } catch (CharacterCodingException e) {
            whole.completeExceptionally(Refused.of(400, "utf"));
        }
    }

    @Override
    public void onError(Throwable error) {
        whole.completeExceptionally(error);
    }
}
