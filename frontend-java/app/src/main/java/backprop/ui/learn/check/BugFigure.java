package backprop.ui.learn.check;

import backprop.browser.Address;
import backprop.json.Json;
import backprop.naive.broken.Bug;
import backprop.ui.dom.Elements;
import backprop.ui.dom.Markup;
import backprop.ui.dom.Texts;
import backprop.ui.learn.Marks;
import backprop.ui.learn.Powers;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.teavm.jso.dom.html.HTMLElement;
import org.teavm.jso.dom.html.HTMLInputElement;
import org.teavm.jso.dom.xml.NodeList;

/** Figure 4.12: the check marks the parameters, the reader looks at the layers' code and says which one is broken. */
final class BugFigure {
    private static final String SOUND = "none";

    private final HTMLElement figure = Elements.byId("bugs");
    private final HTMLElement mark = Elements.byId("bugs-mark");
    private final HTMLElement verdict = Elements.byId("bugs-verdict");
    private final HTMLElement answer = Elements.byId("bugs-answer");
    private final HTMLInputElement repaired = Elements.byId("bugs-repaired");
    private final NodeList<? extends HTMLElement> places = figure.querySelectorAll("[name=culprit]");
    private final Map<String, GradientDots> dots = new HashMap<>();
    private final LayerCode code = new LayerCode(Elements.byId("bugs-code"));
    private final BiConsumer<String, Consumer<Json>> question;
    private int number;
    private boolean isFound;

    /** @param question asks for the check of a net with a bug, or with none */
    BugFigure(BiConsumer<String, Consumer<Json>> question) {
        this.question = question;
        number = Address.parameter("bug").flatMap(Bug::find).map(Bug::ordinal).orElse(0);
        for (int i = 0; i < places.getLength(); i++) {
            places.get(i).addEventListener("change", event -> pick());
        }
        answer.addEventListener("click", event -> showVerdict());
        Elements.byId("bugs-next").addEventListener("click", event -> next());
        repaired.addEventListener("change", event -> check());
        showQuestion();
    }

    void start() {
        check();
    }

    void fail(String key) {
        Texts.show(verdict, key);
    }

    private Bug bug() {
        return Bug.values()[number];
    }

    private void showQuestion() {
        isFound = false;
        figure.setAttribute("data-state", "asked");
        figure.setAttribute("data-bug", bug().key());
        String of = Integer.toString(Bug.values().length);
        Texts.show(Elements.byId("bugs-question"), "learn-bugs.question", Integer.toString(number + 1), of);
        Texts.show(verdict, "learn-bugs.task");
        Markup.empty(mark);
        for (int i = 0; i < places.getLength(); i++) place(i).setChecked(false);
        answer.setAttribute("disabled", "");
        markSpoiled();
        code.hide();
    }

    private void next() {
        number = (number + 1) % Bug.values().length;
        Address.parameter("bug", bug().key());
        repaired.setChecked(false);
        showQuestion();
        check();
    }

    private void pick() {
        answer.removeAttribute("disabled");
        showCode();
    }

    private void showCode() {
        picked().ifPresent(place ->
                code.show(place, place == bug().layer() ? Optional.of(bug()) : Optional.empty(), isFound));
    }

    private void showVerdict() {
        int place = picked().orElseThrow();
        isFound = place == bug().layer();
        figure.setAttribute("data-state", isFound ? "right" : "wrong");
        Texts.show(verdict, isFound ? "learn-bugs.right." + bug().key() : "learn-bugs.wrong");
        Markup.empty(mark);
        mark.appendChild(isFound ? Marks.tick("learn.right") : Marks.cross("learn.wrong"));
        markSpoiled();
        showCode();
    }

    /** Once the bug is found: behind it, all gradients are spoiled, if it is one that spreads. */
    private void markSpoiled() {
        for (int i = 0; i < places.getLength(); i++) {
            boolean isSpoiled = isFound && bug().spreads() && i < bug().layer();
            ((HTMLElement) place(i).getParentNode().getParentNode()).setClassName(isSpoiled ? "spoiled" : "");
        }
    }

    private void check() {
        String asked = repaired.isChecked() ? SOUND : bug().key();
        question.accept(asked, report -> {
            boolean isLate = !asked.equals(repaired.isChecked() ? SOUND : bug().key());
            if (!isLate) report.items().forEach(this::mark);
            if (!isLate) figure.setAttribute("data-checked", asked);
        });
    }

    private void mark(Json parameter) {
        String name = parameter.get("name").text();
        dots.computeIfAbsent(name, first -> new GradientDots(figure.querySelector("[data-dots=" + first + "]")))
                .show(parameter.get("entries"));
        HTMLElement cell = figure.querySelector("[data-parameter=" + name + "]");
        boolean passed = parameter.get("passed").bool();
        cell.setInnerText("\u00a0" + Powers.text(parameter.get("error").number()));
        cell.insertBefore(passed ? Marks.tick("learn.passes") : Marks.cross("learn.fails"), cell.getFirstChild());
        cell.setAttribute("data-passed", Boolean.toString(passed));
    }

    private HTMLInputElement place(int i) {
        return (HTMLInputElement) places.get(i);
    }

    private Optional<Integer> picked() {
        for (int i = 0; i < places.getLength(); i++) {
            if (place(i).isChecked()) return Optional.of(i);
        }
        return Optional.empty();
    }
}
