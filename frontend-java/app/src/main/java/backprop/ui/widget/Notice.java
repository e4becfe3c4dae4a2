package backprop.ui.widget;

import backprop.ui.dom.Elements;
import backprop.ui.dom.Markup;
import backprop.ui.dom.Texts;
import org.teavm.jso.dom.html.HTMLElement;

/** Says what has happened, and offers what can be done about it. */
public final class Notice {
    private final HTMLElement root = Elements.byId("notice");
    private final HTMLElement text = Elements.byId("notice-text");
    private final HTMLElement icon = Elements.byId("notice-icon");
    private final HTMLElement actions = Elements.byId("notice-actions");
    private final HTMLElement more = Elements.byId("notice-more");

    public Notice() {
        Elements.byId("notice-close").addEventListener("click", event -> close());
    }

    public Notice error(String key, String... parameters) {
        return show("error", key, parameters);
    }

    public Notice hint(String key, String... parameters) {
        return show("hint", key, parameters);
    }

    private Notice show(String kind, String key, String... parameters) {
        Markup.empty(actions);
        Markup.empty(more);
        root.setAttribute("data-kind", kind);
        icon.setAttribute("href", kind.equals("error") ? "#i-warn" : "#i-hint");
        root.setHidden(false);
        Texts.show(text, key, parameters);
        return this;
    }

    public Notice addAction(Runnable action, String key, String... parameters) {
        HTMLElement button = Elements.create("button");
        button.setAttribute("type", "button");
        button.setClassName("quiet");
        Texts.show(button, key, parameters);
        button.addEventListener("click", event -> {
            close();
            action.run();
        });
        actions.appendChild(button);
        return this;
    }

    /** A sentence more, in a line of its own. */
    public Notice add(String key, String... parameters) {
        HTMLElement line = Elements.create("p");
        Texts.show(line, key, parameters);
        more.appendChild(line);
        return this;
    }

    /** A line of code, to be copied. */
    public Notice code(String line) {
        HTMLElement code = Elements.create("code");
        code.setInnerText(line);
        more.appendChild(code);
        return this;
    }

    public void close() {
        root.setHidden(true);
        Markup.empty(actions);
        Markup.empty(more);
    }
}
