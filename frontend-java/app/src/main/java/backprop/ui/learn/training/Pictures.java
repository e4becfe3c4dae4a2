package backprop.ui.learn.training;

import org.teavm.jso.JSBody;
import org.teavm.jso.JSBodyImport;
import org.teavm.jso.JSByRef;
import org.teavm.jso.dom.html.HTMLElement;

/** Paints on canvases. */
final class Pictures {
    private Pictures() {}

    /** So many digits of 28×28, ten in a row, white on black. */
    @JSBody(
            params = {"canvas", "pixels", "count"},
            imports = @JSBodyImport(alias = "paint", fromModule = "canvas.js"),
            script = "paint.digits(canvas, pixels, count);")
    static native void digits(HTMLElement canvas, @JSByRef byte[] pixels, int count);

    /** 28×28 numbers from −127 to 127, in the page's colours for negative, zero and positive. */
    @JSBody(
            params = {"canvas", "values"},
            imports = @JSBodyImport(alias = "paint", fromModule = "canvas.js"),
            script = "paint.signed(canvas, values);")
    static native void signed(HTMLElement canvas, @JSByRef byte[] values);
}
