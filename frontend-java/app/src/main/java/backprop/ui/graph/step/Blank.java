package backprop.ui.graph.step;

import backprop.graph.Phase;
import backprop.graph.predict.Question;
import backprop.ui.dom.Elements;
import backprop.ui.dom.Texts;
import backprop.ui.graph.input.NumberFields;
import backprop.ui.graph.scene.NodeTexts;
import java.util.OptionalDouble;
import org.teavm.jso.dom.html.HTMLElement;
import org.teavm.jso.dom.html.HTMLInputElement;

/** A field for a predicted number, where the number will stand; marked with a tick or a cross. */
public final class Blank {
    public final Question question;
    final HTMLElement root = Elements.create("span");
    private final HTMLInputElement input = Elements.create("input");
    private final HTMLElement mark = Elements.create("span");

    Blank(Question question, NodeTexts names) {
        this.question = question;
        root.setClassName("blank");
        input.setType("text");
        input.setAttribute("inputmode", "text");
        input.setAttribute("placeholder", "?");
        input.setAttribute("autocomplete", "off");
        if (Elements.has("hint")) input.setAttribute("aria-describedby", "hint");
        String key = question.phase() == Phase.FORWARD ? "graph.ask.value" : "graph.ask.gradient";
        input.setAttribute("aria-label", Texts.text(key, names.of(question.node())));
        mark.setClassName("unseen");
        root.appendChild(input);
        root.appendChild(mark);
    }

    public OptionalDouble given() {
        return NumberFields.number(input.getValue());
    }

    /** True if it is right. What is empty is not marked as wrong. */
    public boolean check() {
        if (input.getValue().isBlank()) {
            clear();
            return false;
        }
        boolean right = given().isPresent() && question.accepts(given().getAsDouble());
        root.setAttribute("data-mark", right ? "right" : "wrong");
        if (right) input.removeAttribute("aria-invalid");
        else input.setAttribute("aria-invalid", "true");
        Texts.say(mark, right ? "graph.right" : "graph.wrong");
        return right;
    }

    private void clear() {
        root.removeAttribute("data-mark");
        input.removeAttribute("aria-invalid");
        Texts.clear(mark);
    }

    public void focus() {
        input.focus();
        input.select();
    }
}
