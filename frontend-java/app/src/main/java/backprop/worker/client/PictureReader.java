package backprop.worker.client;

import backprop.browser.Address;
import backprop.browser.callback.Callback;
import backprop.browser.callback.ObjectCallback;
import backprop.data.pad.Ink;
import backprop.worker.host.PictureWorker;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSBodyImport;
import org.teavm.jso.JSObject;
import org.teavm.jso.file.File;
import org.teavm.jso.typedarrays.Float32Array;
import org.teavm.jso.typedarrays.Int8Array;

/** The page's end of a {@link PictureWorker}: one picture, and its memory is free again. */
public final class PictureReader {
    private final JSObject worker;
    private final int width;
    private final int height;

    /**
     * Begins at once.
     *
     * @param width of the picture that is looked at, in pixels; the file's may have more
     * @param found told the digits, as {@link backprop.picture.DigitSearch#in} gives them
     * @param closed told when the worker cannot unpack the file; it waits for {@link #pixels}
     * @param failed told when there is no worker
     */
    public PictureReader(
            File file, int width, int height, Consumer<List<float[]>> found, Runnable closed, Runnable failed) {
        this.width = width;
        this.height = height;
        worker = create(
                Address.absolute("workers/script.js"),
                Address.absolute("app/pictures.js"),
                file,
                width,
                height,
                digits -> found.accept(split(digits.copyToJavaArray())),
                closed::run,
                failed::run);
    }

    /** The picture unpacked: four bytes a pixel, row-major, red, green, blue, and how opaque it is. */
    public void pixels(Int8Array rgba) {
        post(worker, rgba, width, height);
    }

    /** Nothing is told any more. */
    public void close() {
        terminate(worker);
    }

    private static List<float[]> split(float[] all) {
        int each = Ink.SIDE * Ink.SIDE;
        List<float[]> digits = new ArrayList<>();
        for (int at = 0; at < all.length; at += each) digits.add(Arrays.copyOfRange(all, at, at + each));
        return digits;
    }

    @JSBody(
            params = {"boot", "script", "file", "width", "height", "found", "closed", "failed"},
            imports = @JSBodyImport(alias = "photograph", fromModule = "photograph.js"),
            script = "return photograph.reader(boot, script, file, width, height, found, closed, failed);")
    private static native JSObject create(
            String boot,
            String script,
            File file,
            int width,
            int height,
            ObjectCallback<Float32Array> found,
            Callback closed,
            Callback failed);

    @JSBody(
            params = {"worker", "rgba", "width", "height"},
            script = "worker.postMessage({ rgba: rgba, width: width, height: height }, [rgba.buffer]);")
    private static native void post(JSObject worker, Int8Array rgba, int width, int height);

    @JSBody(params = "worker", script = "worker.onmessage = null; worker.onerror = null; worker.terminate();")
    private static native void terminate(JSObject worker);
}
