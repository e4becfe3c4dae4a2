package backprop.ui.paper;

import backprop.ui.dom.Elements;
import backprop.ui.dom.Markup;
import backprop.ui.dom.Texts;
import backprop.ui.widget.PopupMenu;
import java.util.function.Supplier;
import org.teavm.jso.dom.html.HTMLElement;
import org.teavm.jso.dom.xml.Element;

/** A quiet button at a picture, and what it opens: the picture as SVG, as PNG, and what else there is to take along. */
public final class SaveMenu {
    private static final String ICON = "M21 15v4a2 2 0 0 1-2 2H5a2 2 0 0 1-2-2v-4m4-5 5 5 5-5m-5 5V3";

    private final HTMLElement root = Elements.create("div");
    private final HTMLElement entries = Elements.create("div");
    private final HTMLElement button = (HTMLElement) Markup.html("button", "type", "button", "class", "icon");

    /**
     * @param place gets the menu as its last child
     * @param picture the picture as SVG, at the moment
     * @param name of its file, without the ending
     */
    public SaveMenu(HTMLElement place, Supplier<String> picture, Supplier<String> name) {
        root.setClassName("menu save-picture");
        Element icon = Markup.svg("svg", "class", "icon-line", "viewBox", "0 0 24 24", "aria-hidden", "true");
        button.appendChild(Markup.put(icon, Markup.svg("path", "d", ICON)));
        entries.setHidden(true);
        entry("paper.svg", () -> PictureFile.downloadSvg(picture.get(), name.get()));
        entry("paper.png", () -> PictureFile.downloadPng(picture.get(), name.get()));
        root.appendChild(button);
        root.appendChild(entries);
        place.appendChild(root);
        name("paper.save");
        new PopupMenu(root);
    }

    private void name(String key) {
        button.setAttribute("data-text-aria-label", key);
        button.setAttribute("data-text-title", key);
        Texts.translate(button);
    }

    /** One more to choose, which is no picture. */
    public SaveMenu add(String key, Runnable then) {
        entry(key, then);
        name("paper.save.all");
        return this;
    }

    private void entry(String key, Runnable then) {
        HTMLElement entry = (HTMLElement) Markup.html("button", "type", "button");
        Texts.show(entry, key);
        entry.addEventListener("click", event -> then.run());
        entries.appendChild(entry);
    }
}
