package backprop.ui.draw;

import backprop.picture.Picture;
import java.util.function.Consumer;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSFunctor;
import org.teavm.jso.JSObject;
import org.teavm.jso.dom.html.HTMLImageElement;
import org.teavm.jso.typedarrays.Int8Array;

/**
 * The pixels of a picture, made smaller where it is large: a photograph never comes onto a canvas in its full size, which
 * may be more than a browser's canvas holds (16.7 megapixels on an iPad).
 */
final class PicturePixels {
    private PicturePixels() {}

    /** @param refused called when the browser does not let a page see the pixels, as of an SVG file with HTML inside */
    static void read(HTMLImageElement image, int width, int height, Consumer<Picture> then, Runnable refused) {
        boolean smaller = width < image.getNaturalWidth() || height < image.getNaturalHeight();
        read(
                image,
                width,
                height,
                smaller,
                rgba -> then.accept(Picture.of(width, height, rgba.copyToJavaArray())),
                refused::run);
    }

    /** Not every browser makes a bitmap of every picture, such as one in SVG; all can draw it. */
    @JSBody(
            params = {"image", "width", "height", "smaller", "then", "refused"},
            script = "var draw = function(source) {"
                    + " var canvas = document.createElement('canvas');"
                    + " canvas.width = width; canvas.height = height;"
                    + " var context = canvas.getContext('2d', { willReadFrequently: true });"
                    + " context.drawImage(source, 0, 0, width, height);"
                    + " if (source.close) source.close();"
                    + " var rgba;"
                    + " try { rgba = context.getImageData(0, 0, width, height).data; } catch (closed) { return refused(); }"
                    + " then(new Int8Array(rgba.buffer)); };"
                    + " if (!smaller || !window.createImageBitmap) return draw(image);"
                    + " createImageBitmap(image, { resizeWidth: width, resizeHeight: height, resizeQuality: 'high' })"
                    + ".catch(function() { return image; }).then(draw);")
    private static native void read(
            HTMLImageElement image, int width, int height, boolean smaller, Pixels then, Refused refused);

    @JSFunctor
    interface Pixels extends JSObject {
        void accept(Int8Array rgba);
    }

    @JSFunctor
    interface Refused extends JSObject {
        void run();
    }
}
