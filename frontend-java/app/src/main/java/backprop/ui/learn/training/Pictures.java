package backprop.ui.learn.training;

import org.teavm.jso.JSBody;
import org.teavm.jso.JSByRef;
import org.teavm.jso.dom.html.HTMLElement;

/** Paints on canvases. */
final class Pictures {
    private Pictures() {}

    /** So many digits of 28×28, ten in a row, white on black. */
    @JSBody(
            params = {"canvas", "pixels", "count"},
            script = "var context = canvas.getContext('2d'), image = context.createImageData(280, 280);"
                    + " var colours = new Uint32Array(image.data.buffer).fill(0xff000000);"
                    + " for (var pixel = 0; pixel < count * 784; pixel++) {"
                    + "  var nth = Math.floor(pixel / 784), at = pixel % 784;"
                    + "  var left = nth % 10 * 28 + at % 28, top = Math.floor(nth / 10) * 28 + Math.floor(at / 28);"
                    + "  colours[top * 280 + left] = 0xff000000 | (pixels[pixel] & 255) * 0x010101; }"
                    + " context.putImageData(image, 0, 0);")
    static native void digits(HTMLElement canvas, @JSByRef byte[] pixels, int count);

    /** 28×28 numbers from −127 to 127, in the page's colours for negative, zero and positive. */
    @JSBody(
            params = {"canvas", "values"},
            script = "var style = getComputedStyle(canvas);"
                    + " var colour = function(name) { var hex = style.getPropertyValue(name).trim();"
                    + "  return [1, 3, 5].map(function(from) { return parseInt(hex.slice(from, from + 2), 16); }); };"
                    + " var ends = [colour('--negative'), colour('--positive')], zero = colour('--zero');"
                    + " var context = canvas.getContext('2d'), image = context.createImageData(28, 28);"
                    + " for (var pixel = 0; pixel < 784; pixel++) {"
                    + "  var share = Math.abs(values[pixel]) / 127, end = ends[values[pixel] > 0 ? 1 : 0];"
                    + "  image.data.set(zero.map(function(base, part) { return base + share * (end[part] - base); }), 4 * pixel);"
                    + "  image.data[4 * pixel + 3] = 255; }"
                    + " context.putImageData(image, 0, 0);")
    static native void signed(HTMLElement canvas, @JSByRef byte[] values);
}
