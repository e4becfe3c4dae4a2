package backprop.ui.draw;

import java.util.Optional;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSBodyImport;
import org.teavm.jso.dom.html.HTMLImageElement;
import org.teavm.jso.typedarrays.Int8Array;

/** The pixels of a picture that is shown, made smaller: for what cannot be unpacked beside the page, such as SVG. */
final class PicturePixels {
    private PicturePixels() {}

    /** Empty when the browser does not let a page see them, as of an SVG file with HTML inside. */
    static Optional<Int8Array> of(HTMLImageElement image, int width, int height) {
        return Optional.ofNullable(draw(image, width, height));
    }

    @JSBody(
            params = {"image", "width", "height"},
            imports = @JSBodyImport(alias = "photograph", fromModule = "photograph.js"),
            script = "return photograph.draw(image, width, height);")
    private static native Int8Array draw(HTMLImageElement image, int width, int height);
}
