package backprop.ui.graph.input;

import backprop.graph.layout.NodeBox;
import backprop.number.Numbers;
import backprop.ui.dom.DomUpdate;
import backprop.ui.dom.Elements;
import backprop.ui.dom.Texts;
import backprop.ui.graph.scene.FormulaText;
import java.util.List;
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
    final InputSlider slider;
    private final DoubleConsumer edited;
    private double value;

    /** Told of each number as it is typed; and as it is dragged, until it is dropped. */
    InputField(String input, DoubleConsumer edited, DoubleConsumer dragged, Runnable dropped) {
        this.edited = edited;
        slider = new InputSlider(name, dragged, dropped);
        root.setClassName("field");
        root.setAttribute("data-input", input);
        this.input.setType("text");
        this.input.setAttribute("inputmode", "text");
        this.input.setAttribute("autocomplete", "off");
        root.appendChild(name);
        root.appendChild(this.input);
        this.input.addEventListener("input", event -> read());
        this.input.addEventListener("blur", event -> restore());
        this.input.addEventListener("keydown", event -> handleKey((KeyboardEvent) event));
        this.input.addEventListener("focus", event -> this.input.select());
    }

    void show(String label, double number, NodeBox place) {
        name.setInnerText(label);
        value = number;
        boolean current = NumberFields.number(input.getValue()).equals(OptionalDouble.of(number));
        if (!current) write();
        slider.show(label, number);
        for (HTMLElement element : List.of(root, slider.root)) place(element, place);
    }

    private static void place(HTMLElement element, NodeBox place) {
        set(element, "--x", place.left());
        set(element, "--y", place.top());
        set(element, "--w", place.width());
        set(element, "--h", place.height());
    }

    private static void set(HTMLElement element, String property, double number) {
        DomUpdate.property(element, property, Numbers.full(number));
    }

    private void read() {
        OptionalDouble typed = NumberFields.number(input.getValue());
        mark(typed.isEmpty());
        String complaint =
                Texts.text("graph.input.wrong", input.getValue(), name.getInnerText(), FormulaText.full(value));
        setValidity(input, typed.isEmpty() ? complaint : "");
        if (typed.isPresent()) edited.accept(typed.getAsDouble());
    }

    private void handleKey(KeyboardEvent event) {
        if (event.getKey().equals("Enter")) input.select();
        if (event.getKey().equals("Escape")) input.blur();
    }

    /** Back to the number in force; -0 becomes 0. */
    private void restore() {
        if (NumberFields.number(input.getValue()).isEmpty() || value == 0) write();
        setValidity(input, "");
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
    private static native void setValidity(HTMLInputElement input, String words);
}
