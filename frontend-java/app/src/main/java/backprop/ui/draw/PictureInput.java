package backprop.ui.draw;

import backprop.data.Picture;
import backprop.ui.dom.Elements;
import backprop.ui.dom.FileDrop;
import backprop.ui.dom.Numbers;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSByRef;
import org.teavm.jso.canvas.CanvasRenderingContext2D;
import org.teavm.jso.dom.html.HTMLCanvasElement;
import org.teavm.jso.dom.html.HTMLElement;
import org.teavm.jso.dom.html.HTMLImageElement;
import org.teavm.jso.dom.html.HTMLInputElement;
import org.teavm.jso.file.File;

/** Takes a picture of a digit: chosen, dropped or pasted. It stays in this browser. */
final class PictureInput {
    private static final double MOST_MEGAPIXELS = 40;
    private static final int LONGEST_SIDE = 1120;

    private final Message message;
    private final Consumer<Picture> taken;

    PictureInput(HTMLElement pad, Message message, Consumer<Picture> taken) {
        this.message = message;
        this.taken = taken;
        HTMLInputElement chooser = Elements.byId("picture");
        Elements.byId("upload").addEventListener("click", event -> chooser.click());
        chooser.addEventListener("change", event -> {
            List<File> files = new ArrayList<>();
            for (int i = 0; i < chooser.getFiles().getLength(); i++)
                files.add(chooser.getFiles().item(i));
            take(files);
            chooser.setValue("");
        });
        FileDrop.onDrop(this::take, hovering -> {
            if (hovering) pad.setAttribute("data-drop", "");
            else pad.removeAttribute("data-drop");
        });
        FileDrop.onPaste(files -> {
            if (files.isEmpty()) message.hint("draw.message.no-picture-pasted");
            else take(files);
        });
    }

    private void take(List<File> files) {
        if (files.isEmpty()) return;
        File file = files.get(0);
        message.dismiss();
        if (file.getName().endsWith(".safetensors")) {
            message.hint("draw.message.net-file", file.getName());
            return;
        }
        if (files.size() > 1) message.hint("draw.message.one-picture", file.getName());
        HTMLImageElement image = Elements.create("img");
        String address = addressOf(file);
        image.addEventListener("load", event -> {
            read(file, image);
            forget(address);
        });
        image.addEventListener("error", event -> {
            message.error("draw.message.not-a-picture", file.getName());
            forget(address);
        });
        image.setSrc(address);
    }

    /** A picture's size is known before its pixels are unpacked: too many of them would take the tab down. */
    private void read(File file, HTMLImageElement image) {
        int width = image.getNaturalWidth();
        int height = image.getNaturalHeight();
        double megapixels = (double) width * height / 1e6;
        if (width == 0 || height == 0) {
            message.error("draw.message.not-a-picture", file.getName());
        } else if (megapixels > MOST_MEGAPIXELS) {
            message.error(
                    "draw.message.too-large",
                    file.getName(),
                    Numbers.fixed(megapixels, 0),
                    Numbers.fixed(MOST_MEGAPIXELS, 0));
        } else {
            double scale = Math.min(1, (double) LONGEST_SIDE / Math.max(width, height));
            taken.accept(pixels(image, (int) Math.max(1, width * scale), (int) Math.max(1, height * scale)));
        }
    }

    private static Picture pixels(HTMLImageElement image, int width, int height) {
        HTMLCanvasElement canvas = Elements.create("canvas");
        canvas.setWidth(width);
        canvas.setHeight(height);
        CanvasRenderingContext2D context = (CanvasRenderingContext2D) canvas.getContext("2d");
        context.setFillStyle("#fff");
        context.fillRect(0, 0, width, height);
        context.drawImage(image, 0, 0, width, height);
        float[] luminance = new float[width * height];
        readLuminance(context, width, height, luminance);
        return new Picture(width, height, luminance);
    }

    /** Luminance by Rec. 709, of the values as they are stored: 0 black to 1 white. */
    @JSBody(
            params = {"context", "width", "height", "into"},
            script = "var data = context.getImageData(0, 0, width, height).data;"
                    + " for (var at = 0; at < into.length; at++) into[at] ="
                    + " (0.2126 * data[4 * at] + 0.7152 * data[4 * at + 1] + 0.0722 * data[4 * at + 2]) / 255;")
    private static native void readLuminance(
            CanvasRenderingContext2D context, int width, int height, @JSByRef float[] into);

    @JSBody(params = "file", script = "return URL.createObjectURL(file);")
    private static native String addressOf(File file);

    @JSBody(params = "address", script = "URL.revokeObjectURL(address);")
    private static native void forget(String address);
}
