package backprop.ui.learn.technique;

import backprop.experiment.Descent;
import backprop.optim.OptimizerKind;
import backprop.ui.dom.DomUpdate;
import backprop.ui.dom.Elements;
import backprop.ui.dom.Texts;
import backprop.ui.learn.Powers;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.teavm.jso.browser.Window;
import org.teavm.jso.dom.html.HTMLElement;
import org.teavm.jso.dom.html.HTMLInputElement;

/** Figure 6.2: six optimizers go down one valley, step by step, from where the reader puts them. */
final class ValleyFigure {
    private static final int STEPS = 60, PACE = 160;
    /** Beyond this height nobody comes back. */
    private static final double LOST = 100;

    private final HTMLElement play = Elements.byId("valley-play");
    private final HTMLInputElement slider = Elements.byId("valley-step");
    private final HTMLElement words = Elements.byId("valley-words");
    private final List<ValleyRow> rows = new ArrayList<>();
    private final ValleyMap map;
    private Descent.Point start = new Descent.Point(-7, 2);
    private int step = 20;
    private boolean plays;

    ValleyFigure() {
        HTMLElement svg = Elements.byId("valley-map");
        map = new ValleyMap(svg, start, this::move);
        for (OptimizerKind kind : OptimizerKind.values()) rows.add(new ValleyRow(kind, this::computePaths));
        slider.setAttribute("max", Integer.toString(STEPS));
        slider.addEventListener("input", event -> {
            stop();
            goTo((int) Double.parseDouble(slider.getValue()));
        });
        play.addEventListener("click", event -> {
            if (plays) stop();
            else start();
        });
        Elements.byId("valley-on").addEventListener("click", event -> {
            stop();
            goTo(step == STEPS ? 0 : step + 1);
        });
        Texts.onLanguage(() -> {
            map.labelStart();
            goTo(step);
        });
        computePaths();
    }

    private void move(Descent.Point start) {
        this.start = start;
        computePaths();
    }

    private void computePaths() {
        for (ValleyRow row : rows) row.computePath(start, STEPS);
        goTo(step);
    }

    private void start() {
        plays = true;
        Texts.show(play, "learn-6.valley.pause");
        if (step == STEPS) goTo(0);
        Window.setTimeout(this::tick, PACE);
    }

    private void stop() {
        plays = false;
        Texts.show(play, "learn-6.valley.play");
    }

    private void tick() {
        if (!plays) return;
        goTo(step + 1);
        if (step == STEPS) stop();
        else Window.setTimeout(this::tick, PACE);
    }

    private void goTo(int to) {
        step = to;
        slider.setValue(Integer.toString(step));
        String text = Texts.text("learn-6.valley.step", Integer.toString(step), Integer.toString(STEPS));
        slider.setAttribute("aria-valuetext", text);
        DomUpdate.text(Elements.byId("valley-steps"), text);
        for (ValleyRow row : rows) {
            map.hide(row.kind, !row.isShown());
            map.show(row.kind, row.path(), step);
            row.show(step);
        }
        showWords();
    }

    /** Who is lowest, and who is lost. */
    private void showWords() {
        Optional<ValleyRow> best = Optional.empty();
        List<String> lost = new ArrayList<>();
        for (ValleyRow row : rows) {
            if (!row.isShown()) continue;
            double height = row.height(step);
            if (!(height < LOST)) lost.add(row.name());
            if (height < best.map(b -> b.height(step)).orElse(Double.POSITIVE_INFINITY)) best = Optional.of(row);
        }
        if (best.isEmpty() || step == 0) {
            Texts.show(
                    words,
                    step == 0 ? "learn-6.valley.at-start" : "learn-6.valley.nobody",
                    Powers.text(start.height()));
            return;
        }
        String lowest = Texts.text(
                "learn-6.valley.lowest",
                Integer.toString(step),
                best.get().name(),
                Powers.text(best.get().height(step)));
        String gone =
                lost.isEmpty() ? "" : Texts.text("learn-6.valley.lost", String.join(Texts.text("learn-6.and"), lost));
        words.setInnerText(Texts.sentences(lowest, gone).trim());
    }
}
