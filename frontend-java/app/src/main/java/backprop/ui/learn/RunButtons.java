package backprop.ui.learn;

import backprop.ui.dom.DomUpdate;
import backprop.ui.dom.Elements;
import backprop.ui.dom.Panel;
import backprop.ui.dom.Texts;
import org.teavm.jso.dom.html.HTMLDocument;
import org.teavm.jso.dom.html.HTMLElement;
import org.teavm.jso.dom.xml.NodeList;

/** Buttons of listings that can be run. What that takes is brought in when the first is pressed; from then on they are its. */
public final class RunButtons {
    private final NodeList<? extends HTMLElement> buttons =
            HTMLDocument.current().querySelectorAll("[data-run]");
    private boolean isBrought;

    private RunButtons() {
        for (int i = 0; i < buttons.getLength(); i++) {
            HTMLElement button = buttons.get(i);
            button.addEventListener("click", event -> handlePress(button));
        }
    }

    public static void open() {
        new RunButtons();
    }

    private void handlePress(HTMLElement pressed) {
        if (isBrought) return;
        isBrought = true;
        DomUpdate.flag(pressed, "data-pressed", true);
        DomUpdate.setEnabled(pressed, false);
        HTMLElement place = Elements.create("div");
        HTMLDocument.current().getBody().appendChild(place);
        Panel.load("program", place, () -> {}, () -> {
            isBrought = false;
            place.delete();
            DomUpdate.flag(pressed, "data-pressed", false);
            DomUpdate.setEnabled(pressed, true);
            Texts.show(pressed, "learn.run.failed");
        });
    }
}
