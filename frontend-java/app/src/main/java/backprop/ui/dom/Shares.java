package backprop.ui.dom;

import org.teavm.jso.JSBody;
import org.teavm.jso.dom.xml.Element;

/** How long bars are: written as data-p, 0 to 1, which may stand in markup, and set as --p, which may not (the pages' policy). */
public final class Shares {
    public static final String NAME = "data-p";

    private Shares() {}

    /** @param root all bars in it */
    @JSBody(
            params = "root",
            script = "root.querySelectorAll('[data-p]').forEach(function(bar) {"
                    + " bar.style.setProperty('--p', bar.getAttribute('data-p')); });")
    public static native void set(Element root);
}
