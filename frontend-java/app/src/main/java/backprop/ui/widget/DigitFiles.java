package backprop.ui.widget;

import backprop.data.Dataset;
import backprop.data.idx.IdxFile;
import backprop.data.npz.NpzFile;
import backprop.data.sheet.DigitSheet;
import backprop.ui.dom.Delegate;
import backprop.ui.dom.Elements;
import backprop.ui.dom.SavedFile;
import java.util.Optional;
import java.util.function.Supplier;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSBodyImport;
import org.teavm.jso.dom.html.HTMLCanvasElement;
import org.teavm.jso.dom.html.HTMLElement;

/** Buttons that save digits: as MNIST's two files, as one picture, for NumPy. */
public final class DigitFiles {
    private static final String BINARY = "application/octet-stream";

    private final Supplier<String> name;
    private final Supplier<Optional<Dataset>> digits;

    /**
     * @param root has buttons of the values idx, png and npz
     * @param name what the files' names begin with, at the moment
     * @param digits those of the moment; none where there is nothing to save
     */
    public DigitFiles(HTMLElement root, Supplier<String> name, Supplier<Optional<Dataset>> digits) {
        this.name = name;
        this.digits = digits;
        Delegate.on(root, "click", "button[value]", button -> save(button.getAttribute("value")));
    }

    private void save(String kind) {
        String name = this.name.get();
        digits.get().ifPresent(found -> {
            switch (kind) {
                case "idx" -> {
                    SavedFile.download(IdxFile.writeImages(found), name + "-images-idx3-ubyte", BINARY);
                    SavedFile.download(IdxFile.writeLabels(found), name + "-labels-idx1-ubyte", BINARY);
                }
                case "npz" -> SavedFile.download(NpzFile.write(found), name + ".npz", BINARY);
                case "png" -> sheet(DigitSheet.of(found), name);
                default -> {}
            }
        });
    }

    private static void sheet(DigitSheet sheet, String name) {
        HTMLCanvasElement canvas = Elements.create("canvas");
        new PixelGrid(canvas).show(sheet.pixels(), sheet.width());
        download(canvas, name + ".png");
    }

    @JSBody(
            params = {"canvas", "name"},
            imports = @JSBodyImport(alias = "file", fromModule = "file.js"),
            script = "file.offerPicture(canvas, name);")
    private static native void download(HTMLCanvasElement canvas, String name);
}
