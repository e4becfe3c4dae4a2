package backprop.ui.train.time;

import backprop.data.Dataset;
import backprop.session.protocol.Event;
import backprop.store.Repository;
import backprop.store.Saved;
import backprop.store.SavedDrawing;
import backprop.ui.dom.DomUpdate;
import backprop.ui.dom.Elements;
import backprop.ui.dom.Markup;
import backprop.ui.dom.Texts;
import backprop.ui.widget.PixelGrid;
import backprop.ui.widget.ProbabilityBars;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.teavm.jso.dom.html.HTMLCanvasElement;
import org.teavm.jso.dom.html.HTMLElement;

/** One of the student's own digits, and how the net read it at the iteration that is seen. */
final class OwnDigit {
    private static final int SHOWN = 8;

    private final HTMLElement root = Elements.byId("time-digit");
    private final HTMLElement list = Elements.byId("time-digits");
    private final ProbabilityBars bars = new ProbabilityBars(Elements.byId("time-bars"));
    private final Runnable chosen;
    private List<SavedDrawing> drawings = List.of();
    private final List<HTMLElement> buttons = new ArrayList<>();
    private int at;

    /** @param chosen told when another one is to be read */
    OwnDigit(Runnable chosen) {
        this.chosen = chosen;
        Repository.drawings().all(outcome -> {
            drawings = newest(outcome.or(List.of()));
            at = Math.max(0, drawings.size() - 1);
            show();
        });
        Texts.onLanguage(this::show);
    }

    private static List<SavedDrawing> newest(List<Saved<SavedDrawing>> all) {
        return all.subList(Math.max(0, all.size() - SHOWN), all.size()).stream()
                .map(Saved::value)
                .toList();
    }

    private void show() {
        root.setAttribute("data-some", Boolean.toString(!drawings.isEmpty()));
        Markup.empty(list);
        buttons.clear();
        for (int i = 0; i < drawings.size(); i++) list.appendChild(item(i, drawings.get(i)));
        mark();
    }

    private HTMLElement item(int number, SavedDrawing drawing) {
        HTMLElement button = Elements.create("button");
        button.setAttribute("type", "button");
        button.setAttribute("aria-label", Texts.text("train.drawn.one", "" + drawing.label()));
        HTMLCanvasElement canvas = Elements.create("canvas");
        new PixelGrid(canvas).show(drawing.pixels(), Dataset.SIDE);
        button.appendChild(canvas);
        button.addEventListener("click", event -> {
            at = number;
            mark();
            chosen.run();
        });
        buttons.add(button);
        HTMLElement item = Elements.create("li");
        item.appendChild(button);
        return item;
    }

    private void mark() {
        for (int i = 0; i < buttons.size(); i++)
            DomUpdate.attribute(buttons.get(i), "aria-pressed", Boolean.toString(i == at));
    }

    /** The one that is to be read. */
    Optional<byte[]> pixels() {
        return drawings.isEmpty()
                ? Optional.empty()
                : Optional.of(drawings.get(at).pixels());
    }

    void show(Event.Reading reading) {
        bars.show(reading.probabilities());
    }

    void clear() {
        bars.clear();
    }
}
