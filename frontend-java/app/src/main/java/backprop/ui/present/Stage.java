package backprop.ui.present;

import backprop.present.Subject;
import backprop.ui.dom.Elements;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSBodyImport;
import org.teavm.jso.core.JSArray;
import org.teavm.jso.dom.html.HTMLDocument;
import org.teavm.jso.dom.html.HTMLElement;

/** What is presented now. All else steps aside, and comes back as it was; so does the page's place. */
final class Stage {
    private static final String PRESENT = "data-present", PRESENTED = "presented", ASIDE = "data-aside";
    /** A graph in it becomes as large as its room. */
    private static final String FILL = "data-fill";

    private final HTMLElement root = HTMLDocument.current().getDocumentElement();
    private final HTMLElement shown;
    private final boolean isLab;
    private final JSArray<HTMLElement> aside;
    private final double place = place();
    private final HTMLElement focused = focused();

    private Stage(HTMLElement shown, boolean isLab) {
        this.shown = shown;
        this.isLab = isLab;
        aside = others(shown);
        for (int i = 0; i < aside.getLength(); i++) aside.get(i).setAttribute(ASIDE, "");
        shown.getClassList().add(PRESENTED);
        shown.setAttribute(FILL, "");
        root.setAttribute(PRESENT, isLab ? "lab" : "figure");
        if (!isLab) focus(shown);
    }

    /** @param subject as in the address */
    static Stage open(String subject) {
        boolean isLab = subject.equals(Subject.WHOLE);
        return new Stage(Elements.byId(isLab ? "main" : subject), isLab);
    }

    boolean isLab() {
        return isLab;
    }

    HTMLElement shown() {
        return shown;
    }

    void close() {
        root.removeAttribute(PRESENT);
        shown.getClassList().remove(PRESENTED);
        shown.removeAttribute(FILL);
        for (int i = 0; i < aside.getLength(); i++) aside.get(i).removeAttribute(ASIDE);
        restorePlace(place, focused);
    }

    @JSBody(
            params = "element",
            imports = @JSBodyImport(alias = "present", fromModule = "present.js"),
            script = "return present.others(element);")
    private static native JSArray<HTMLElement> others(HTMLElement element);

    /** A figure gets its keys while it has the focus. */
    @JSBody(
            params = "shown",
            script =
                    "if (shown.querySelector(':focus:not(.present-figure)')) return;"
                            + " var part = shown.querySelector('.graph-scroll'); if (part) part.focus({ preventScroll: true });")
    private static native void focus(HTMLElement shown);

    @JSBody(script = "return scrollY;")
    private static native double place();

    @JSBody(script = "return document.activeElement;")
    private static native HTMLElement focused();

    @JSBody(
            params = {"place", "focused"},
            script =
                    "scrollTo({ top: place, behavior: 'instant' }); if (focused) focused.focus({ preventScroll: true });")
    private static native void restorePlace(double place, HTMLElement focused);
}
