package backprop.ui.present;

import backprop.browser.Address;
import backprop.present.SecondView;
import backprop.ui.dom.DomUpdate;
import backprop.ui.dom.Elements;
import backprop.ui.dom.Texts;
import java.util.Optional;
import org.teavm.jso.JSBody;
import org.teavm.jso.dom.html.HTMLDocument;
import org.teavm.jso.dom.html.HTMLElement;

/** Between a lab's two views, where it has a second one: by a button, the key v, the address. */
final class ViewSwitch {
    private static final String PARAMETER = "view", VIEW = "data-view";

    private final HTMLElement root = HTMLDocument.current().getDocumentElement();
    private final HTMLElement button = Elements.byId("present-view");
    private final Optional<SecondView> second = SecondView.of(lab());

    ViewSwitch() {
        button.addEventListener("click", event -> toggle());
    }

    /** What the address says; nothing where a figure is presented. */
    void readAddress(boolean isLab) {
        Optional<SecondView> asked =
                second.filter(view -> isLab && Address.parameter(PARAMETER).equals(Optional.of(view.id())));
        DomUpdate.hidden(button, !isLab || second.isEmpty());
        asked.ifPresentOrElse(this::show, () -> root.removeAttribute(VIEW));
        second.ifPresent(view -> label(asked.isPresent() ? view.first() : view.id()));
    }

    void exit() {
        root.removeAttribute(VIEW);
        Address.parameter(PARAMETER, "");
    }

    /** Whether there is something to switch to. */
    boolean toggle() {
        if (second.isEmpty()) return false;
        Address.parameter(PARAMETER, root.hasAttribute(VIEW) ? "" : second.get().id());
        readAddress(true);
        return true;
    }

    private void show(SecondView view) {
        root.setAttribute(VIEW, view.id());
        if (view == SecondView.INSIDE) openInside();
    }

    private void label(String view) {
        button.setAttribute("data-text-aria-label", "present." + view);
        button.setAttribute("data-text-title", "present." + view + ".key");
        Texts.translate(button);
    }

    /** Its panel comes when it is asked for, unless another look is taken already. */
    @JSBody(
            script = "if (!document.querySelector('.questions [role=tab][aria-selected=true]'))"
                    + " document.getElementById('look-inside').click();")
    private static native void openInside();

    @JSBody(script = "return location.pathname.replace(/\\/(index\\.html)?$/, '').split('/').pop();")
    private static native String lab();
}
