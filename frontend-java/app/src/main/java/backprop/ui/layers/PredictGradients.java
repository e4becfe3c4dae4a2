package backprop.ui.layers;

import backprop.layers.Cell;
import backprop.layers.CoveredGradients;
import backprop.question.Prediction;
import backprop.ui.dom.Elements;
import backprop.ui.dom.Markup;
import backprop.ui.dom.Texts;
import java.util.List;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import org.teavm.jso.dom.html.HTMLElement;
import org.teavm.jso.dom.html.HTMLInputElement;
import org.teavm.jso.dom.xml.Element;

/** The switch that covers the gradients of a figure, and what is said to the numbers that are typed in their place. */
final class PredictGradients {
    final Element root = Markup.html("div", "class", "predict-gradients");
    private final CoveredGradients covered = new CoveredGradients();
    private final HTMLInputElement toggle = Elements.create("input");
    private final HTMLElement words = Elements.create("output");
    private final HTMLElement show = Elements.create("button");
    private final Supplier<List<Cell>> gradients;
    private final ToDoubleFunction<Cell> number;
    private final Runnable changed;
    private int round;

    /**
     * @param gradients all that can be covered
     * @param number that stands there
     * @param changed what to do when one is covered or opened
     * @param chosen the one that "Show this one" opens
     */
    PredictGradients(
            Supplier<List<Cell>> gradients, ToDoubleFunction<Cell> number, Runnable changed, Supplier<Cell> chosen) {
        this.gradients = gradients;
        this.number = number;
        this.changed = changed;
        toggle.setType("checkbox");
        toggle.setAttribute("role", "switch");
        toggle.setAttribute("autocomplete", "off");
        toggle.addEventListener("change", event -> restart());
        HTMLElement name = Elements.create("span");
        Texts.show(name, "learn-predict.switch");
        show.setAttribute("type", "button");
        show.setClassName("plain");
        Texts.show(show, "learn-predict.show");
        show.addEventListener("click", event -> open(chosen.get()));
        words.setAttribute("role", "status");
        Markup.put(root, Markup.put(Markup.html("label", "class", "switch"), toggle, name), words, show);
        show.setHidden(true);
    }

    /** The numbers are others now, so all are asked anew. */
    void restart() {
        round++;
        covered.uncover();
        Texts.clear(words);
        if (toggle.isChecked()) {
            covered.cover(gradients.get());
            Texts.show(words, "learn-predict.begin", Integer.toString(covered.left()));
        }
        changed.run();
    }

    /** Changes when what has been typed is no longer an answer. */
    int round() {
        return round;
    }

    boolean covers(Cell cell) {
        return covered.covers(cell);
    }

    /** What an entry is made of may be seen when it is open; and after a miss, for that helps. */
    boolean isExplained(Cell cell) {
        return !covers(cell) || covered.isMissed(cell);
    }

    /** "Show this one" is there while one is chosen that is covered. */
    void show(Cell chosen) {
        show.setHidden(!covers(chosen));
    }

    Prediction check(Cell cell, String given) {
        Prediction prediction = covered.check(cell, given, number.applyAsDouble(cell));
        switch (prediction) {
            case RIGHT -> showProgress("learn-predict.right");
            case WRONG_SIGN -> Texts.show(words, "learn-predict.turned", given.replace('-', '\u2212'));
            case WRONG -> Texts.show(words, "learn-predict.wrong", given.replace('-', '\u2212'));
            case UNREADABLE -> Texts.show(words, "learn-predict.unreadable");
        }
        changed.run();
        return prediction;
    }

    private void open(Cell cell) {
        covered.show(cell);
        showProgress("learn-predict.left");
        changed.run();
    }

    private void showProgress(String key) {
        String right = Integer.toString(covered.right()), all = Integer.toString(covered.opened());
        if (covered.left() > 0) Texts.show(words, key, Integer.toString(covered.left()));
        else Texts.show(words, "learn-predict.done", right, all);
    }
}
