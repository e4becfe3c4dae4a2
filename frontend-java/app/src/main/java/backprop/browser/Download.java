package backprop.browser;

import backprop.download.FileRead;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import java.util.function.DoubleConsumer;
import org.teavm.jso.typedarrays.ArrayBuffer;

/** Fetches a file of the site. */
public final class Download {
    private final FileRead file;
    private final int size;

    public Download(String address) {
        this(address, 0);
    }

    /** @param size bytes, unpacked, if known: a compressed answer does not tell it */
    public Download(String address, int size) {
        this.file = new FileRead(address);
        this.size = size;
    }

    /** Told the share that has come, 0 to 1, where the size is known. */
    public Download onProgress(DoubleConsumer progress) {
        file.onProgress(length -> {
            if (size > 0) progress.accept(Math.min(1, (double) length / size));
        });
        return this;
    }

    public Download onFailure(Runnable failure) {
        file.onFailure(failure);
        return this;
    }

    public void bytes(Consumer<byte[]> then) {
        file.start(pieces -> then.accept(pieces.joined().copyToJavaArray()));
    }

    public void buffer(Consumer<ArrayBuffer> then) {
        file.start(pieces -> then.accept(pieces.joined().getBuffer()));
    }

    public void text(Consumer<String> then) {
        bytes(content -> then.accept(new String(content, StandardCharsets.UTF_8)));
    }
}
