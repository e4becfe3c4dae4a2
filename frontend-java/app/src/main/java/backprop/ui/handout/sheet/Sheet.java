package backprop.ui.handout.sheet;

import backprop.handout.Lab;
import backprop.ui.dom.Elements;
import java.util.List;
import org.teavm.jso.JSBody;
import org.teavm.jso.dom.events.KeyboardEvent;
import org.teavm.jso.dom.html.HTMLElement;

/** The dialog: a link on one tab, and on Graph, where results come back, their codes on another. */
final class Sheet {
    private final HTMLElement dialog = Elements.byId("handout");
    private final List<HTMLElement> tabs =
            List.of(Elements.byId("handout-tab-link"), Elements.byId("handout-tab-codes"));
    private final LinkForm form;
    private final LinkView link;
    private final ResultReader reader = new ResultReader();

    Sheet(Lab lab) {
        link = new LinkView(lab, dialog);
        form = new LinkForm(lab, link::show);
        Elements.byId("handout-tabs").setHidden(lab != Lab.GRAPH);
        for (HTMLElement tab : tabs) {
            tab.addEventListener("click", event -> view(tab));
            tab.addEventListener("keydown", event -> key((KeyboardEvent) event, tab));
        }
        Elements.byId("handout-open").addEventListener("click", event -> open());
        Elements.byId("handout-close").addEventListener("click", event -> close(dialog));
        // The page's own keys are not meant while the sheet is open.
        dialog.addEventListener("keydown", event -> event.stopPropagation());
        dialog.addEventListener("cancel", event -> {
            if (link.isLarge()) event.preventDefault();
            link.large(false);
        });
    }

    /** With the page as it stands now. */
    void open() {
        link.large(false);
        form.open();
        reader.open();
        open(dialog);
    }

    private void view(HTMLElement chosen) {
        for (HTMLElement tab : tabs) {
            boolean isChosen = tab == chosen;
            tab.setAttribute("aria-selected", Boolean.toString(isChosen));
            tab.setTabIndex(isChosen ? 0 : -1);
            Elements.byId(tab.getAttribute("aria-controls")).setHidden(!isChosen);
        }
        chosen.focus();
    }

    private void key(KeyboardEvent event, HTMLElement tab) {
        boolean moves = event.getKey().equals("ArrowLeft") || event.getKey().equals("ArrowRight");
        if (moves) view(tabs.get(1 - tabs.indexOf(tab)));
    }

    @JSBody(params = "dialog", script = "if (!dialog.open) dialog.showModal();")
    private static native void open(HTMLElement dialog);

    @JSBody(params = "dialog", script = "dialog.close();")
    private static native void close(HTMLElement dialog);
}
