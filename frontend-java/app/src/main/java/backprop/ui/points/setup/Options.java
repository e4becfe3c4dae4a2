package backprop.ui.points.setup;

import backprop.ui.dom.Elements;
import backprop.ui.dom.Texts;
import org.teavm.jso.dom.html.HTMLOptionElement;
import org.teavm.jso.dom.html.HTMLSelectElement;

/** Choices of a select, named by their keys. */
public final class Options {
    private Options() {}

    /** @param texts what the key of each one's text begins with */
    public static void add(HTMLSelectElement select, String texts, String key) {
        HTMLOptionElement option = Elements.create("option");
        option.setValue(key);
        Texts.show(option, texts + key);
        select.appendChild(option);
    }
}
