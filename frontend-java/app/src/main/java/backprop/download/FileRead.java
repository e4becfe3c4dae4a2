package backprop.download;

import backprop.browser.callback.Callback;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import org.teavm.jso.JSBody;
import org.teavm.jso.typedarrays.Int8Array;

/** A file of the site, read whole, in a page or a worker; where the connection breaks, it is taken up again. */
public final class FileRead implements Target<Int8Array> {
    /** Somebody waits for what is to come, or for the word that it does not come. */
    private static final int TRIES = 3;

    private final String address;
    private Pieces pieces = new Pieces();
    private boolean hasBroken;
    private IntConsumer progress = length -> {};
    private Runnable onError = () -> {};
    private Runnable failure = () -> {};
    private Consumer<Pieces> then = pieces -> {};

    public FileRead(String address) {
        this.address = address;
    }

    /** Told how many bytes there are so far. */
    public FileRead onProgress(IntConsumer progress) {
        this.progress = progress;
        return this;
    }

    /** Told each time when the connection has broken, and will be tried again. */
    public FileRead onTrouble(Runnable trouble) {
        this.onError = trouble;
        return this;
    }

    public FileRead onFailure(Runnable failure) {
        this.failure = failure;
        return this;
    }

    public void start(Consumer<Pieces> then) {
        start(TRIES, then);
    }

    /** @param tries how often it is asked for with nothing coming, before that is a failure */
    public void start(int tries, Consumer<Pieces> then) {
        this.then = then;
        new ResumingRead<>(
                        new HttpSource(address),
                        this,
                        (next, milliseconds) -> runLater(next::run, milliseconds),
                        Math::random,
                        tries)
                .start();
    }

    @Override
    public void piece(Int8Array piece, int at) {
        if (at < pieces.length()) pieces = new Pieces();
        pieces.add(piece);
        progress.accept(pieces.length());
    }

    @Override
    public void interrupted() {
        hasBroken = true;
        onError.run();
    }

    /** The service worker keeps what it sees whole; the rest is up to us. */
    @Override
    public void done(int length) {
        boolean unseen = ServiceWorker.isPossible() && !ServiceWorker.isAtWork();
        if (FileName.isKept(address) && (hasBroken || unseen)) pieces.cacheAs(address);
        then.accept(pieces);
    }

    @Override
    public void failed() {
        failure.run();
    }

    @JSBody(
            params = {"then", "milliseconds"},
            script = "setTimeout(function() { then(); }, milliseconds);")
    private static native void runLater(Callback then, double milliseconds);
}
