package backprop.ui.points.setup;

import backprop.ui.dom.Elements;
import backprop.ui.dom.Markup;
import backprop.ui.dom.Texts;
import org.teavm.jso.dom.html.HTMLElement;

/** A strip that tells of a mistake or gives a hint; each sentence follows the language. */
public final class Notice {
    private final HTMLElement root = Elements.byId("notice");
    private final HTMLElement text = Elements.byId("notice-text");

    public Notice() {
        Elements.byId("notice-close").addEventListener("click", event -> close());
    }

    public Notice error(String key, String... parameters) {
        return begin("error").add(key, parameters);
    }

    public Notice hint(String key, String... parameters) {
        return begin("hint").add(key, parameters);
    }

    private Notice begin(String kind) {
        Markup.empty(text);
        root.setAttribute("data-kind", kind);
        root.setHidden(false);
        return this;
    }

    /** One more sentence, in a line of its own. */
    public Notice add(String key, String... parameters) {
        HTMLElement line = Elements.create("p");
        Texts.say(line, key, parameters);
        text.appendChild(line);
        return this;
    }

    public void close() {
        root.setHidden(true);
    }
}
