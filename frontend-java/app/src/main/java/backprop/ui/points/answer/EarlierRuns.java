package backprop.ui.points.answer;

import backprop.number.Numbers;
import backprop.points.LearningSettings;
import backprop.points.PointSettings;
import backprop.points.RunCurve;
import backprop.run.LineStyle;
import backprop.ui.dom.Elements;
import backprop.ui.dom.Markup;
import backprop.ui.dom.Texts;
import backprop.ui.train.chart.LineKey;
import backprop.ui.widget.LineClasses;
import java.util.ArrayList;
import java.util.List;
import org.teavm.jso.dom.html.HTMLElement;

/** Curves of earlier runs, which stay behind that of the present one, each with its settings in a few words. */
final class EarlierRuns {
    static final int MOST = 4;
    private static final String CROSS = "M18 6 6 18M6 6l12 12";

    record EarlierRun(LineStyle style, List<RunCurve.Mark> marks, PointSettings settings, HTMLElement entry) {}

    private final HTMLElement list = Elements.byId("kept-runs");
    private final List<EarlierRun> runs = new ArrayList<>();
    private final Runnable changed;

    EarlierRuns(Runnable changed) {
        this.changed = changed;
    }

    /** @param own how the present run is drawn */
    void add(List<RunCurve.Mark> marks, PointSettings settings, LineStyle own) {
        List<LineStyle> taken = new ArrayList<>(List.of(own));
        for (EarlierRun run : runs) taken.add(run.style());
        HTMLElement entry = (HTMLElement) Markup.html("li");
        EarlierRun kept = new EarlierRun(LineStyle.unused(taken), marks, settings, entry);
        runs.add(kept);
        list.appendChild(entry);
        build(kept);
        changed.run();
    }

    /** In the page's language. */
    void updateTexts() {
        runs.forEach(this::build);
    }

    private static String name(PointSettings settings) {
        LearningSettings learning = settings.learning();
        return settings.architecture().text() + " · "
                + Texts.text("points.optimizer." + learning.optimizer().key()) + " " + Numbers.full(learning.rate())
                + " · " + learning.seed();
    }

    private void build(EarlierRun kept) {
        String name = name(kept.settings());
        kept.entry().setAttribute("class", LineClasses.of(kept.style()));
        HTMLElement remove = (HTMLElement) Markup.html("button", "type", "button", "class", "icon");
        remove.setAttribute("aria-label", Texts.text("points.kept.remove", name));
        Markup.put(
                remove,
                Markup.put(
                        Markup.svg("svg", "class", "icon-line", "viewBox", "0 0 24 24", "aria-hidden", "true"),
                        Markup.svg("path", "d", CROSS)));
        remove.addEventListener("click", event -> {
            runs.remove(kept);
            kept.entry().delete();
            changed.run();
        });
        Markup.empty(kept.entry());
        Markup.put(kept.entry(), Markup.html("i"), Markup.put(Markup.html("span", "class", "number"), name), remove);
    }

    List<EarlierRun> runs() {
        return runs;
    }

    List<LineKey> keys() {
        return runs.stream()
                .map(run -> new LineKey(run.style(), name(run.settings())))
                .toList();
    }
}
