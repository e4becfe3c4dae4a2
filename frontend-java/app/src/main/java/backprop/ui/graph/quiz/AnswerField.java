package backprop.ui.graph.quiz;

import backprop.graph.layout.Point;
import backprop.graph.predict.Question;
import backprop.number.DecimalComma;
import backprop.number.Numbers;
import backprop.ui.dom.Elements;
import backprop.ui.dom.Texts;
import backprop.ui.graph.input.NumberFields;
import backprop.ui.graph.scene.NodeTexts;
import java.util.OptionalDouble;
import org.teavm.jso.dom.events.KeyboardEvent;
import org.teavm.jso.dom.html.HTMLElement;
import org.teavm.jso.dom.html.HTMLInputElement;

/** A field over the picture for a predicted number, where the number will stand; marked with a tick or a cross. */
final class AnswerField {
    final Question question;
    final HTMLElement root = Elements.create("span");
    private final HTMLInputElement input = Elements.create("input");
    private final HTMLElement mark = Elements.create("span");

    /** @param submit what Enter does, and the tick that stands beside the field where there may be no Enter */
    AnswerField(Question question, Runnable submit, String hint) {
        this.question = question;
        root.setClassName(question.kind() == Question.Kind.VALUE ? "blank above" : "blank below");
        input.setType("text");
        input.setAttribute("inputmode", "decimal");
        input.setAttribute("enterkeyhint", "go");
        input.setAttribute("autocomplete", "off");
        if (!hint.isEmpty()) input.setAttribute("aria-describedby", hint);
        input.addEventListener("keydown", event -> handleKey((KeyboardEvent) event, submit));
        mark.setClassName("unseen");
        root.appendChild(button("sign", "graph.ask.sign", "±", this::flipSign));
        root.appendChild(input);
        root.appendChild(button("done", "graph.check", "✓", submit));
        root.appendChild(mark);
    }

    /** For fingers: a phone's keys for numbers lack the minus, and some the Enter. */
    private HTMLElement button(String kind, String words, String sign, Runnable action) {
        HTMLElement button = Elements.create("button");
        button.setAttribute("type", "button");
        button.setClassName(kind);
        button.setAttribute("data-text-aria-label", words);
        button.setAttribute("aria-label", Texts.text(words));
        button.setInnerText(sign);
        button.addEventListener("pointerdown", event -> event.preventDefault()); // the field keeps the keys
        button.addEventListener("click", event -> action.run());
        return button;
    }

    private void handleKey(KeyboardEvent event, Runnable submit) {
        if (event.getKey().equals("Escape")) input.blur();
        if (!event.getKey().equals("Enter")) return;
        event.preventDefault();
        submit.run();
    }

    private void flipSign() {
        String typed = input.getValue().trim();
        boolean negative = typed.startsWith("-") || typed.startsWith("\u2212");
        input.setValue(negative ? typed.substring(1) : "-" + typed);
        input.focus();
    }

    /** In the language of the moment, at the place on a line where its number belongs. */
    void show(NodeTexts names, Point place) {
        boolean local = question.kind() == Question.Kind.LOCAL;
        input.setAttribute("placeholder", local ? Texts.text("graph.ask.local") : "?");
        input.setAttribute(
                "aria-label", Texts.text("graph.ask." + question.kind().name(), names.of(question.node())));
        root.getStyle().setProperty("--x", Numbers.full(place.x()));
        root.getStyle().setProperty("--y", Numbers.full(place.y()));
    }

    OptionalDouble given() {
        return NumberFields.number(DecimalComma.point(input.getValue()));
    }

    /** True if it is right. What is empty is not marked as wrong. */
    boolean check() {
        if (input.getValue().isBlank()) {
            clear();
            return false;
        }
        boolean right = given().isPresent() && question.accepts(given().getAsDouble());
        root.setAttribute("data-mark", right ? "right" : "wrong");
        if (right) input.removeAttribute("aria-invalid");
        else input.setAttribute("aria-invalid", "true");
        Texts.show(mark, right ? "graph.right" : "graph.wrong");
        return right;
    }

    private void clear() {
        root.removeAttribute("data-mark");
        input.removeAttribute("aria-invalid");
        Texts.clear(mark);
    }

    void focus() {
        input.focus();
        input.select();
    }
}
