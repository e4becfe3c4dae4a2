package backprop.ui.home;

import backprop.data.Dataset;
import backprop.data.pad.DigitImage;
import backprop.data.pad.DigitPlacement;
import backprop.data.pad.Ink;
import backprop.ui.dom.DomUpdate;
import backprop.ui.dom.Elements;
import backprop.ui.dom.Footer;
import backprop.ui.dom.LocalNumbers;
import backprop.ui.dom.Texts;
import backprop.ui.draw.DigitPad;
import backprop.ui.draw.Drawing;
import backprop.ui.draw.NetLoader;
import backprop.ui.draw.ReadingView;
import backprop.ui.draw.Sample;
import backprop.ui.net.DigitReader;
import backprop.ui.net.ModelEntry;
import backprop.ui.net.ModelList;
import java.util.Optional;
import org.teavm.jso.dom.html.HTMLCanvasElement;
import org.teavm.jso.dom.html.HTMLElement;

/** The home page: a pad that reads at once. */
public final class HomePage {
    private final HTMLCanvasElement canvas = Elements.byId("pad");
    private final HTMLElement padFrame = (HTMLElement) canvas.getParentNode();
    private final ReadingView reading = new ReadingView();
    private final NetLoader loader = new NetLoader(this::readWith, this::load);
    private final DigitPad pad = new DigitPad(canvas, this::show);
    private Optional<DigitReader> reader = Optional.empty();

    public HomePage() {
        Elements.byId("clear").addEventListener("click", event -> pad.clear());
        pad.showSample(Sample.of(canvas));
        Footer.showData(index -> {});
        load();
    }

    private void load() {
        ModelList.fetch(list -> use(list.usual()), () -> loader.failed("net.list-failed"));
    }

    private void use(ModelEntry net) {
        Texts.show(
                Elements.byId("home-forward"),
                "home.forward",
                Integer.toString(Dataset.PIXELS),
                Integer.toString(Dataset.CLASSES));
        Texts.show(Elements.byId("home-backward"), "home.backward", LocalNumbers.grouped(net.parameters()));
        loader.load(net);
    }

    private void readWith(Optional<DigitReader> next) {
        reader = next;
        show(pad.drawing(), pad.ink());
    }

    private void show(Drawing drawing, Ink ink) {
        DomUpdate.attribute(padFrame, "data-state", pad.state());
        Optional<DigitImage> image = DigitImage.of(ink, DigitPlacement.BY_MASS);
        if (image.isPresent() && reader.isPresent()) {
            reading.show(reader.get().read(image.get().input()));
        } else {
            reading.clear();
        }
    }
}
