package backprop.ui.dom;

import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import java.util.function.DoubleConsumer;
import org.teavm.jso.ajax.XMLHttpRequest;
import org.teavm.jso.typedarrays.ArrayBuffer;
import org.teavm.jso.typedarrays.Int8Array;

/** Fetches a file of the site. */
public final class Download {
    private final XMLHttpRequest request = new XMLHttpRequest();
    private final int size;
    private DoubleConsumer progress = share -> {};
    private Runnable failure = () -> {};

    public Download(String address) {
        this(address, 0);
    }

    /** @param size bytes, unpacked, if known: a compressed answer does not tell it */
    public Download(String address, int size) {
        this.size = size;
        request.open("GET", address, true);
        request.setResponseType("arraybuffer");
    }

    /** Told the share that has come, 0 to 1, where the size is known. */
    public Download onProgress(DoubleConsumer progress) {
        this.progress = progress;
        return this;
    }

    public Download onFailure(Runnable failure) {
        this.failure = failure;
        return this;
    }

    public void bytes(Consumer<byte[]> then) {
        buffer(content -> then.accept(new Int8Array(content).copyToJavaArray()));
    }

    public void buffer(Consumer<ArrayBuffer> then) {
        request.onProgress(event -> {
            if (size > 0) progress.accept(Math.min(1, (double) event.getLoaded() / size));
        });
        request.onError(event -> failure.run());
        request.onLoad(event -> {
            if (request.getStatus() != 200) failure.run();
            else then.accept((ArrayBuffer) request.getResponse());
        });
        request.send();
    }

    public void text(Consumer<String> then) {
        bytes(content -> then.accept(new String(content, StandardCharsets.UTF_8)));
    }
}
