package backprop.ui.exercise;

import backprop.ui.dom.Elements;
import backprop.ui.dom.Texts;
import org.teavm.jso.dom.html.HTMLElement;
import org.teavm.jso.dom.xml.NodeList;

/** The hints, one at a press: a question, the idea, the line. */
final class Hints {
    private final NodeList<? extends HTMLElement> hints =
            Elements.<HTMLElement>byId("hints").querySelectorAll("li");
    private final HTMLElement button = Elements.byId("hint");
    private int shown;

    Hints() {
        button.addEventListener("click", event -> showNext());
    }

    private void showNext() {
        if (shown == hints.getLength()) return;
        HTMLElement hint = hints.get(shown);
        hint.setHidden(false);
        hint.setTabIndex(-1);
        shown++;
        if (shown < hints.getLength()) {
            Texts.show(button, "exercises.hint.next", Integer.toString(hints.getLength() - shown));
        } else {
            button.setHidden(true);
            hint.focus();
        }
    }
}
