package backprop.ui.dom;

import org.teavm.jso.JSBody;
import org.teavm.jso.dom.html.HTMLElement;

/** Brings into the window what a press changed; at once for whoever wants no motion. */
public final class Scrolling {
    private Scrolling() {}

    /** No further than it must. */
    @JSBody(
            params = "element",
            script = "var calm = matchMedia('(prefers-reduced-motion: reduce)').matches;"
                    + " element.scrollIntoView({ block: 'nearest', behavior: calm ? 'instant' : 'smooth' });")
    public static native void intoSight(HTMLElement element);
}
