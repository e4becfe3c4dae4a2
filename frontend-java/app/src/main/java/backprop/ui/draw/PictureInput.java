package backprop.ui.draw;

import backprop.ui.dom.Elements;
import backprop.ui.dom.FileDrop;
import backprop.ui.dom.LocalNumbers;
import backprop.worker.client.PictureReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.teavm.jso.JSBody;
import org.teavm.jso.dom.html.HTMLElement;
import org.teavm.jso.dom.html.HTMLImageElement;
import org.teavm.jso.dom.html.HTMLInputElement;
import org.teavm.jso.file.File;

/** Takes a picture of digits: chosen, dropped or pasted. It stays in this browser. Only the newest one counts. */
final class PictureInput {
    private static final double MOST_MEGAPIXELS = 65;
    private static final int LONGEST_SIDE = 1120;

    private final PadMessage message;
    private final Consumer<List<float[]>> found;
    private final Consumer<Boolean> reading;
    private Optional<PictureReader> reader = Optional.empty();

    /**
     * @param found told the digits of a picture; none, when nothing stands out
     * @param reading told whether one is looked at
     */
    PictureInput(HTMLElement pad, PadMessage message, Consumer<List<float[]>> found, Consumer<Boolean> reading) {
        this.message = message;
        this.found = found;
        this.reading = reading;
        HTMLInputElement chooser = Elements.byId("picture");
        Elements.byId("upload").addEventListener("click", event -> chooser.click());
        chooser.addEventListener("change", event -> {
            List<File> files = new ArrayList<>();
            for (int i = 0; i < chooser.getFiles().getLength(); i++)
                files.add(chooser.getFiles().item(i));
            accept(files);
            chooser.setValue("");
        });
        FileDrop.onDrop(this::accept, hovering -> {
            if (hovering) pad.setAttribute("data-drop", "");
            else pad.removeAttribute("data-drop");
        });
        FileDrop.onPaste(files -> {
            if (files.isEmpty()) message.hint("draw.message.no-picture-pasted");
            else accept(files);
        });
    }

    private void accept(List<File> files) {
        if (files.isEmpty()) return;
        File file = files.get(0);
        message.dismiss();
        if (file.getName().endsWith(".safetensors") || file.getName().endsWith(".onnx")) {
            message.hint("draw.message.net-file", file.getName());
            return;
        }
        if (files.size() > 1) message.hint("draw.message.one-picture", file.getName());
        HTMLImageElement image = Elements.create("img");
        String address = addressOf(file);
        image.addEventListener("load", event -> {
            read(file, image);
            revoke(address);
        });
        image.addEventListener("error", event -> {
            message.error("draw.message.not-a-picture", file.getName());
            revoke(address);
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
                    LocalNumbers.fixed(megapixels, 0),
                    LocalNumbers.fixed(MOST_MEGAPIXELS, 0));
        } else {
            double scale = Math.min(1, (double) LONGEST_SIDE / Math.max(width, height));
            read(file, image, (int) Math.max(1, width * scale), (int) Math.max(1, height * scale));
        }
    }

    private void read(File file, HTMLImageElement image, int width, int height) {
        reader.ifPresent(PictureReader::close);
        reading.accept(true);
        reader = Optional.of(new PictureReader(
                file,
                width,
                height,
                digits -> {
                    end();
                    found.accept(digits);
                },
                () -> PicturePixels.of(image, width, height)
                        .ifPresentOrElse(
                                reader.orElseThrow()::pixels, () -> showProblem("draw.message.closed-picture", file)),
                () -> showProblem("draw.message.picture-failed", file)));
    }

    private void showProblem(String key, File file) {
        end();
        message.error(key, file.getName());
    }

    private void end() {
        reader.ifPresent(PictureReader::close);
        reader = Optional.empty();
        reading.accept(false);
    }

    @JSBody(params = "file", script = "return URL.createObjectURL(file);")
    private static native String addressOf(File file);

    @JSBody(params = "address", script = "URL.revokeObjectURL(address);")
    private static native void revoke(String address);
}
