package backprop.ui.handout;

import backprop.ui.dom.Elements;
import backprop.ui.dom.Panel;
import backprop.ui.dom.Texts;
import org.teavm.jso.dom.html.HTMLElement;

/** Brings the sheet when it is wanted for the first time; from then on the sheet hears the button itself. */
final class HandoutButton {
    private final HTMLElement button = Elements.byId("handout-open");
    private final HTMLElement words = button.querySelector("span");
    private boolean asked;

    HandoutButton() {
        button.addEventListener("click", event -> load());
    }

    private void load() {
        if (asked) return;
        asked = true;
        Panel.load("handout-sheet", Elements.byId("handout-place"), () -> Texts.show(words, "handout.open"), () -> {
            asked = false;
            Texts.show(words, "handout.failed");
        });
    }
}
