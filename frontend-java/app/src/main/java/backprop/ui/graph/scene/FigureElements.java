package backprop.ui.graph.scene;

import org.teavm.jso.dom.html.HTMLElement;

/** The elements of the lab, or of one figure, by name: ids in the lab; data-part in a figure, of which a page may have several. */
public record FigureElements(HTMLElement root) {
    /** The caller names the type that the markup gives the element. */
    @SuppressWarnings("unchecked")
    public <E extends HTMLElement> E get(String name) {
        HTMLElement element = root.querySelector(selector(name));
        if (element == null) throw new IllegalStateException("there is no part " + name);
        return (E) element;
    }

    /** Figures leave out much of the lab. */
    public boolean has(String name) {
        return root.querySelector(selector(name)) != null;
    }

    public void onClick(String name, Runnable action) {
        get(name).addEventListener("click", event -> action.run());
    }

    private static String selector(String name) {
        return "#" + name + ", [data-part=" + name + "]";
    }
}
