package backprop.ui.train.setup;

import backprop.data.Dataset;
import backprop.store.Repository;
import backprop.store.Saved;
import backprop.store.SavedDrawing;
import backprop.store.StoreResult;
import backprop.ui.dom.Elements;
import backprop.ui.dom.Markup;
import backprop.ui.dom.Texts;
import backprop.ui.widget.PixelGrid;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;
import org.teavm.jso.dom.html.HTMLCanvasElement;
import org.teavm.jso.dom.html.HTMLElement;

/** The student's own digits, as the Draw lab keeps them: shown, and deleted one by one. */
public final class Drawings {
    /** So many make a data set: one of five is kept for the test. */
    static final int LEAST = 10;

    private final HTMLElement list = Elements.byId("drawing-list");
    private final Repository<SavedDrawing> shelf = Repository.drawings();
    private final List<Saved<SavedDrawing>> drawings = new ArrayList<>();
    private final IntConsumer counted;

    /** @param counted told how many there are when that is known, and when it changes */
    Drawings(IntConsumer counted) {
        this.counted = counted;
        shelf.all(outcome -> {
            drawings.addAll(outcome.or(List.of()));
            show();
        });
        Texts.onLanguage(this::show);
    }

    private void show() {
        Markup.empty(list);
        for (Saved<SavedDrawing> drawing : drawings) {
            HTMLElement item = Elements.create("li");
            HTMLCanvasElement canvas = Elements.create("canvas");
            canvas.setAttribute("role", "img");
            canvas.setAttribute(
                    "aria-label",
                    Texts.text("train.drawn.one", "" + drawing.value().label()));
            new PixelGrid(canvas).show(drawing.value().pixels(), Dataset.SIDE);
            HTMLElement label = Elements.create("b");
            label.setInnerText("" + drawing.value().label());
            HTMLElement delete = Elements.create("button");
            delete.setAttribute("type", "button");
            delete.setInnerText("×");
            delete.setAttribute(
                    "aria-label",
                    Texts.text("train.drawn.delete", "" + drawing.value().label()));
            delete.addEventListener("click", event -> delete(drawing));
            for (HTMLElement part : List.of(canvas, label, delete)) item.appendChild(part);
            list.appendChild(item);
        }
        counted.accept(drawings.size());
    }

    private void delete(Saved<SavedDrawing> drawing) {
        shelf.delete(drawing.id(), outcome -> {
            if (outcome instanceof StoreResult.Failure<Integer>) return;
            drawings.remove(drawing);
            show();
        });
    }

    /** None while there are too few. */
    public Optional<Dataset> dataset() {
        return dataset(drawings);
    }

    /** None of fewer than make a data set. */
    static Optional<Dataset> dataset(List<Saved<SavedDrawing>> drawings) {
        if (drawings.size() < LEAST) return Optional.empty();
        byte[] images = new byte[drawings.size() * Dataset.PIXELS];
        byte[] labels = new byte[drawings.size()];
        for (int i = 0; i < labels.length; i++) {
            SavedDrawing drawing = drawings.get(i).value();
            System.arraycopy(drawing.pixels(), 0, images, i * Dataset.PIXELS, Dataset.PIXELS);
            labels[i] = (byte) drawing.label();
        }
        return Optional.of(new Dataset(images, labels));
    }
}
