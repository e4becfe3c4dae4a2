package backprop.ui.graph.table;

import backprop.ui.dom.Elements;
import org.teavm.jso.dom.html.HTMLElement;

/** Shows the table to those who see; it is always there for those who listen. */
public final class TableToggle {
    private final HTMLElement button = Elements.byId("as-table");
    private final HTMLElement frame = Elements.byId("table-frame");
    private boolean open;

    public TableToggle() {
        button.addEventListener("click", event -> {
            open = !open;
            button.setAttribute("aria-expanded", Boolean.toString(open));
            frame.setClassName(open ? "table-frame" : "table-frame unseen");
            if (open) frame.setTabIndex(0);
            else frame.removeAttribute("tabindex");
        });
    }
}
