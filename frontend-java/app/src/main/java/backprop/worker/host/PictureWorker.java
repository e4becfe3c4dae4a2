package backprop.worker.host;

import backprop.data.pad.Ink;
import backprop.picture.DigitSearch;
import backprop.picture.GreyPicture;
import backprop.worker.scope.Transfer;
import java.util.List;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSBodyImport;
import org.teavm.jso.JSFunctor;
import org.teavm.jso.JSObject;
import org.teavm.jso.typedarrays.Float32Array;
import org.teavm.jso.typedarrays.Int8Array;

/** A worker that unpacks one picture and finds its digits, beside the page: a large photograph takes a second. */
public final class PictureWorker {
    private PictureWorker() {}

    public static void main(String[] args) {
        onPicture(
                (rgba, width, height) -> answer(DigitSearch.in(GreyPicture.of(width, height, Transfer.toJava(rgba)))));
    }

    private static void answer(List<float[]> digits) {
        float[] all = new float[digits.size() * Ink.SIDE * Ink.SIDE];
        for (int i = 0; i < digits.size(); i++) {
            System.arraycopy(digits.get(i), 0, all, i * Ink.SIDE * Ink.SIDE, Ink.SIDE * Ink.SIDE);
        }
        post(Float32Array.copyFromJavaArray(all));
    }

    /**
     * What comes is a file or pixels. Not every browser unpacks every file in a worker, such as one in SVG: the page is
     * told, for it can show them all. What fails in a promise would be said to nobody.
     */
    @JSBody(
            params = "then",
            imports = @JSBodyImport(alias = "pictures", fromModule = "picture-worker.js"),
            script = "pictures.onPicture(then);")
    private static native void onPicture(Look then);

    @JSBody(params = "digits", script = "postMessage({ is: 'found', digits: digits }, [digits.buffer]);")
    private static native void post(Float32Array digits);

    @JSFunctor
    interface Look extends JSObject {
        void at(Int8Array rgba, int width, int height);
    }
}
