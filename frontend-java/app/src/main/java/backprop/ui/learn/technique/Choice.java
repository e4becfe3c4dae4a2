package backprop.ui.learn.technique;

import org.teavm.jso.dom.html.HTMLElement;
import org.teavm.jso.dom.html.HTMLInputElement;
import org.teavm.jso.dom.xml.NodeList;

/** One of a few: the radio buttons of a fieldset. */
final class Choice {
    private final HTMLElement fieldset;

    Choice(HTMLElement fieldset, Runnable changed) {
        this.fieldset = fieldset;
        NodeList<? extends HTMLElement> all = fieldset.querySelectorAll("input");
        for (int i = 0; i < all.getLength(); i++) all.get(i).addEventListener("change", event -> changed.run());
    }

    String value() {
        HTMLInputElement chosen = (HTMLInputElement) fieldset.querySelector("input:checked");
        return chosen.getValue();
    }
}
