package backprop.ui.layers;

import backprop.layers.Cell;
import backprop.ui.dom.Elements;
import backprop.ui.dom.Markup;
import backprop.ui.dom.Texts;
import java.util.OptionalDouble;
import java.util.function.DoubleConsumer;
import org.teavm.jso.JSBody;
import org.teavm.jso.dom.html.HTMLInputElement;
import org.teavm.jso.dom.xml.Element;

/** An entry to type into. What is not a number, or too large, is marked, and the last number stays in force. */
final class TypedCell implements CellView {
    private final Cell cell;
    private final double limit;
    private final DoubleConsumer typed;
    private final Element root = Markup.html("td");
    private final HTMLInputElement input = Elements.create("input");
    private double value = Double.NaN;

    TypedCell(Cell cell, double limit, DoubleConsumer typed) {
        this.cell = cell;
        this.limit = limit;
        this.typed = typed;
        input.setType("text");
        input.setAttribute("inputmode", "text");
        input.setAttribute("autocomplete", "off");
        input.setAttribute("aria-label", CellView.spoken(cell));
        input.addEventListener("input", event -> read());
        input.addEventListener("blur", event -> restore());
        input.addEventListener("focus", event -> input.select());
        root.appendChild(input);
    }

    @Override
    public Cell cell() {
        return cell;
    }

    @Override
    public Element root() {
        return root;
    }

    @Override
    public void show(double number) {
        if (number == value) return;
        value = number;
        if (!CellNumbers.read(input.getValue()).equals(OptionalDouble.of(number))) restore();
    }

    private void read() {
        OptionalDouble read = CellNumbers.read(input.getValue());
        boolean fits = read.isPresent() && Math.abs(read.getAsDouble()) <= limit;
        showProblem(fits ? "" : Texts.text("learn-4.wrong", CellNumbers.typed(-limit), CellNumbers.typed(limit)));
        if (!fits) return;
        value = read.getAsDouble();
        typed.accept(value);
    }

    /** Back to the number in force. */
    private void restore() {
        input.setValue(CellNumbers.typed(value));
        showProblem("");
    }

    private void showProblem(String words) {
        if (words.isEmpty()) input.removeAttribute("aria-invalid");
        else input.setAttribute("aria-invalid", "true");
        setValidity(input, words);
    }

    /** The browser's own bubble at the field. */
    @JSBody(
            params = {"input", "words"},
            script = "input.setCustomValidity(words); if (words) input.reportValidity();")
    private static native void setValidity(HTMLInputElement input, String words);
}
