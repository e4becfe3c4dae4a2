package backprop.ui.draw;

import backprop.ui.dom.Elements;
import backprop.ui.dom.Texts;
import org.teavm.jso.dom.html.HTMLElement;

/** The strip that says what went wrong, and what to do; until it is dismissed or something else is done. */
final class PadMessage {
    private final HTMLElement strip = Elements.byId("message");
    private final HTMLElement text = Elements.byId("message-text");

    PadMessage() {
        Elements.byId("message-close").addEventListener("click", event -> dismiss());
    }

    void error(String key, String... parameters) {
        show("error", key, parameters);
    }

    void hint(String key, String... parameters) {
        show("hint", key, parameters);
    }

    private void show(String kind, String key, String... parameters) {
        strip.setAttribute("data-kind", kind);
        Texts.show(text, key, parameters);
    }

    void dismiss() {
        strip.removeAttribute("data-kind");
        Texts.clear(text);
    }
}
