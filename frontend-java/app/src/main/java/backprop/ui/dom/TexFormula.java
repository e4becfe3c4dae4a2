package backprop.ui.dom;

import org.teavm.jso.JSBody;
import org.teavm.jso.dom.xml.Element;

/** Formulas in TeX, set by KaTeX; on pages whose settings say "formulas: yes". See web/formulas.js for our own commands. */
public final class TexFormula {
    private TexFormula() {}

    /** In a line of text, in place of what the element held. */
    public static void show(Element element, String tex) {
        set(element, tex, false);
    }

    /** On a line of its own. */
    public static void display(Element element, String tex) {
        set(element, tex, true);
    }

    @JSBody(
            params = {"element", "tex", "display"},
            script = "window.backprop.formula(element, tex, display);")
    private static native void set(Element element, String tex, boolean display);
}
