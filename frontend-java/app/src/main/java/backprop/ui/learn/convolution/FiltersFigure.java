package backprop.ui.learn.convolution;

import backprop.browser.Address;
import backprop.browser.Download;
import backprop.data.Dataset;
import backprop.data.pad.DigitImage;
import backprop.data.pad.DigitPlacement;
import backprop.layers.FirstFilters;
import backprop.ui.dom.DomUpdate;
import backprop.ui.dom.Elements;
import backprop.ui.dom.InView;
import backprop.ui.dom.LocalNumbers;
import backprop.ui.dom.Texts;
import backprop.ui.draw.DigitPad;
import backprop.ui.draw.Sample;
import backprop.ui.inside.paint.Frames;
import backprop.ui.inside.paint.Palette;
import backprop.ui.inside.paint.PixelPicture;
import backprop.ui.net.ModelEntry;
import backprop.ui.net.ModelList;
import backprop.weights.NetworkFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.teavm.jso.dom.html.HTMLCanvasElement;
import org.teavm.jso.dom.html.HTMLElement;

/** The first filters of the net that reads on the Draw page, and what each makes of a digit that is drawn here. */
final class FiltersFigure {
    private static final String NET = "cnn";

    private final HTMLElement root = Elements.byId("filters-figure");
    private final HTMLElement bank = Elements.byId("filters-bank");
    private final HTMLElement words = Elements.byId("filters-words");
    private final HTMLElement seen = Elements.byId("filters-seen");
    private final Palette palette = new Palette(this::show);
    private final PixelPicture digit = PixelPicture.in(seen);
    private final Frames frame = new Frames(seen, palette);
    private final List<FilterTile> tiles = new ArrayList<>();
    private final DigitPad pad;
    private Optional<FirstFilters> filters = Optional.empty();
    private float[][] maps = {};
    private int chosen;
    private boolean asked;

    FiltersFigure() {
        HTMLCanvasElement canvas = Elements.byId("filters-pad");
        pad = new DigitPad(canvas, (drawing, ink) -> show());
        pad.showSample(Sample.of(canvas));
        Elements.byId("filters-clear").addEventListener("click", event -> pad.clear());
        Elements.byId("filters-retry").addEventListener("click", event -> load());
        new InView(this::seen).observe(root);
    }

    /** The net is fetched when somebody comes so far. */
    private void seen() {
        if (!asked) load();
        asked = true;
    }

    private void load() {
        DomUpdate.attribute(root, "data-state", "loading");
        ModelList.fetch(list -> list.find(NET).ifPresentOrElse(this::load, this::failed), this::failed);
    }

    private void load(ModelEntry entry) {
        new Download(Address.of(entry.path()), entry.size())
                .onFailure(this::failed)
                .bytes(this::build);
    }

    private void failed() {
        DomUpdate.attribute(root, "data-state", "failed");
    }

    private void build(byte[] file) {
        FirstFilters found = new FirstFilters(NetworkFile.architecture(file), NetworkFile.values(file));
        for (int i = 0; i < found.count(); i++) {
            int filter = i;
            FilterTile tile = new FilterTile(i, () -> choose(filter));
            tiles.add(tile);
            bank.appendChild(tile.root);
        }
        filters = Optional.of(found);
        DomUpdate.attribute(root, "data-state", "ready");
        show();
    }

    private void choose(int filter) {
        chosen = filter;
        showChosen();
    }

    private void show() {
        DomUpdate.attribute(root, "data-pad", pad.state());
        Optional<DigitImage> image = DigitImage.of(pad.ink(), DigitPlacement.BY_MASS);
        float[] pixels = image.map(DigitImage::input).orElseGet(() -> new float[Dataset.PIXELS]);
        digit.show(pixels, Dataset.SIDE, 1, palette.ink());
        filters.ifPresent(found -> show(found, pixels));
    }

    private void show(FirstFilters found, float[] pixels) {
        maps = found.maps(pixels);
        double largest = 0;
        for (float[] map : maps) for (float number : map) largest = Math.max(largest, Math.abs(number));
        for (int i = 0; i < maps.length; i++)
            tiles.get(i).show(found.weights(i), found.largestWeight(), maps[i], largest, palette.signed());
        showChosen();
    }

    private void showChosen() {
        filters.ifPresent(found -> {
            for (int i = 0; i < tiles.size(); i++) tiles.get(i).choose(i == chosen);
            int best = FirstFilters.strongest(maps[chosen]);
            int row = best / found.mapSide();
            int column = best % found.mapSide();
            int side = seen.getClientWidth();
            float pixel = (float) side / Dataset.SIDE;
            float size = found.size() * pixel;
            boolean blank = pad.state().equals("blank");
            frame.show(side, side, blank ? new float[0] : new float[] {column * pixel, row * pixel, size, size});
            if (blank) Texts.show(words, "learn-7.filters.blank");
            else
                Texts.show(
                        words,
                        "learn-7.filters.best",
                        Integer.toString(chosen + 1),
                        Integer.toString(row + 1),
                        Integer.toString(column + 1),
                        LocalNumbers.fixed(maps[chosen][best], 2));
        });
    }
}
