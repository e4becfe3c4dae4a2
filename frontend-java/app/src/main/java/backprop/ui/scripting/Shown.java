package backprop.ui.scripting;

import backprop.json.Json;
import backprop.number.Numbers;
import backprop.ui.dom.DomUpdate;
import backprop.ui.dom.LocalNumbers;
import org.teavm.jso.dom.html.HTMLElement;

/** A number, a text or nothing, as it is read at a glance. */
final class Shown {
    private Shown() {}

    static void in(HTMLElement element, Json value) {
        DomUpdate.text(element, text(value));
    }

    static String text(Json value) {
        if (value instanceof Json.Number number) return number(number.number());
        return value instanceof Json.Text text ? text.text() : "–";
    }

    private static String number(double number) {
        return number == (int) number ? LocalNumbers.grouped((int) number) : Numbers.formatShort(number);
    }
}
