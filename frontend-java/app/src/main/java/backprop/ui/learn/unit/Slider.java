package backprop.ui.learn.unit;

import backprop.ui.dom.DomUpdate;
import backprop.ui.dom.Elements;
import backprop.ui.dom.LocalNumbers;
import org.teavm.jso.dom.html.HTMLElement;
import org.teavm.jso.dom.html.HTMLInputElement;

/** A weight or a bias that the reader sets, with its value beside it. */
final class Slider {
    private final HTMLInputElement input;
    private final HTMLElement output;

    Slider(String id, Runnable changed) {
        input = Elements.byId(id);
        output = Elements.byId(id + "-value");
        input.addEventListener("input", event -> changed.run());
    }

    double value() {
        double value = Double.parseDouble(input.getValue());
        DomUpdate.text(output, LocalNumbers.signed(value, 1));
        return value;
    }
}
