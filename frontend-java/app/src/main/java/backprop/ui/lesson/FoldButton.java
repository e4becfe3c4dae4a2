package backprop.ui.lesson;

import backprop.ui.dom.DomUpdate;
import backprop.ui.dom.Texts;
import org.teavm.jso.dom.html.HTMLElement;

/** Folds a card to its head, so that the page under it is free, and brings it back. */
final class FoldButton {
    private final HTMLElement card;
    private final HTMLElement button;
    private boolean isFolded;

    FoldButton(HTMLElement card, HTMLElement button) {
        this.card = card;
        this.button = button;
        button.addEventListener("click", event -> fold(!isFolded));
    }

    void fold(boolean folded) {
        isFolded = folded;
        card.setClassName(folded ? "lesson-card panel folded" : "lesson-card panel");
        DomUpdate.attribute(button, "aria-expanded", Boolean.toString(!folded));
        Texts.show(button, folded ? "lesson.unfold" : "lesson.fold");
    }
}
