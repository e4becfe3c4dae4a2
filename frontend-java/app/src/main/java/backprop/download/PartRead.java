package backprop.download;

import backprop.browser.callback.ObjectCallback;
import java.util.function.Consumer;
import org.teavm.jso.typedarrays.Int8Array;

/** A part of MNIST, read and unpacked, in a page or a worker. */
public final class PartRead {
    private final DigitPart part;
    private final FileRead file;
    private Runnable failure = () -> {};

    /** @param root the address of the site's top */
    public PartRead(String root, DigitPart part) {
        this.part = part;
        file = new FileRead(root + part.file(Pieces.canBeUnpacked()));
    }

    /** Told each time when the connection has broken, and will be tried again. */
    public PartRead onTrouble(Runnable trouble) {
        file.onTrouble(trouble);
        return this;
    }

    public PartRead onFailure(Runnable failure) {
        this.failure = failure;
        file.onFailure(failure);
        return this;
    }

    public void start(ObjectCallback<Int8Array> then) {
        file.start(unpacking(then));
    }

    /** @param tries how often it is asked for with nothing coming, before that is a failure */
    public void start(int tries, ObjectCallback<Int8Array> then) {
        file.start(tries, unpacking(then));
    }

    private Consumer<Pieces> unpacking(ObjectCallback<Int8Array> then) {
        return pieces -> pieces.unpacked(part.length(), then, failure);
    }
}
