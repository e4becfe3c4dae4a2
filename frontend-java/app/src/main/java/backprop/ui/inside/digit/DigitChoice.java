package backprop.ui.inside.digit;

import backprop.ui.dom.Markup;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import org.teavm.jso.dom.html.HTMLElement;
import org.teavm.jso.dom.html.HTMLInputElement;
import org.teavm.jso.dom.xml.Element;

/** One of the ten digits, chosen. */
public final class DigitChoice {
    private final List<HTMLInputElement> digits = new ArrayList<>();

    public DigitChoice(HTMLElement root, IntConsumer chosen) {
        String name = root.getAttribute("id");
        for (int i = 0; i < 10; i++) {
            int digit = i;
            HTMLInputElement input = (HTMLInputElement)
                    Markup.html("input", "type", "radio", "name", name, "value", Integer.toString(digit));
            input.addEventListener("change", event -> chosen.accept(digit));
            digits.add(input);
            Markup.put(root, Markup.put(Markup.put(Markup.html("label"), input), label(digit)));
        }
    }

    private static Element label(int digit) {
        return Markup.put(Markup.html("span"), Integer.toString(digit));
    }

    public void show(int digit) {
        for (int i = 0; i < 10; i++) digits.get(i).setChecked(i == digit);
    }

    /** Not to be chosen; −1 for none. */
    public void forbid(int digit) {
        for (int i = 0; i < 10; i++) digits.get(i).setDisabled(i == digit);
    }
}
