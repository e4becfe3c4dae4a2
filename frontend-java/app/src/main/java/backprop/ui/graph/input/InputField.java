package backprop.ui.graph.input;

import backprop.graph.layout.NodeBox;
import backprop.number.Numbers;
import backprop.ui.dom.Elements;
import backprop.ui.dom.Texts;
import backprop.ui.graph.scene.FormulaText;
import java.util.OptionalDouble;
import java.util.function.DoubleConsumer;
import org.teavm.jso.JSBody;
import org.teavm.jso.dom.events.KeyboardEvent;
import org.teavm.jso.dom.html.HTMLElement;
import org.teavm.jso.dom.html.HTMLInputElement;

/** One input over the picture. What is not a number is marked, and the last number stays in force. */
final class InputField {
    final HTMLElement root = Elements.create("label");
    private final HTMLElement name = Elements.create("span");
    private final HTMLInputElement input = Elements.create("input");
    private final DoubleConsumer edited;
    private double value;

    InputField(String input, DoubleConsumer edited) {
        this.edited = edited;
        root.setClassName("field");
        root.setAttribute("data-input", input);
        this.input.setType("text");
        this.input.setAttribute("inputmode", "text");
        this.input.setAttribute("autocomplete", "off");
        root.appendChild(name);
        root.appendChild(this.input);
        this.input.addEventListener("input", event -> read());
        this.input.addEventListener("blur", event -> settle());
        this.input.addEventListener("keydown", event -> press((KeyboardEvent) event));
        this.input.addEventListener("focus", event -> this.input.select());
    }

    void show(String label, double number, NodeBox place) {
        name.setInnerText(label);
        value = number;
        boolean current = NumberFields.number(input.getValue()).equals(OptionalDouble.of(number));
        if (!current) write();
        set("--x", place.left());
        set("--y", place.top());
        set("--w", place.width());
        set("--h", place.height());
    }

    private void set(String property, double number) {
        root.getStyle().setProperty(property, Numbers.full(number));
    }

    private void read() {
        OptionalDouble typed = NumberFields.number(input.getValue());
        mark(typed.isEmpty());
        String complaint =
                Texts.text("graph.input.wrong", input.getValue(), name.getInnerText(), FormulaText.full(value));
        say(input, typed.isEmpty() ? complaint : "");
        if (typed.isPresent()) edited.accept(typed.getAsDouble());
    }

    private void press(KeyboardEvent event) {
        if (event.getKey().equals("Enter")) input.select();
        if (event.getKey().equals("Escape")) input.blur();
    }

    /** Back to the number in force; -0 becomes 0. */
    private void settle() {
        if (NumberFields.number(input.getValue()).isEmpty() || value == 0) write();
        say(input, "");
    }

    private void write() {
        input.setValue(FormulaText.full(value));
        mark(false);
    }

    private void mark(boolean wrong) {
        if (wrong) input.setAttribute("aria-invalid", "true");
        else input.removeAttribute("aria-invalid");
    }

    /** The browser's own bubble at the field. */
    @JSBody(
            params = {"input", "words"},
            script = "input.setCustomValidity(words); if (words) input.reportValidity();")
    private static native void say(HTMLInputElement input, String words);
}
