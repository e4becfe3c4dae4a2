package backprop.ui.dom;

import backprop.browser.callback.Callback;
import org.teavm.jso.JSBody;
import org.teavm.jso.dom.html.HTMLElement;

/** How large an element is on the screen. */
public final class ElementSize {
    private ElementSize() {}

    /** @param then called soon, and whenever the size is another */
    @JSBody(
            params = {"element", "then"},
            script = "new ResizeObserver(function() { then(); }).observe(element);")
    public static native void observe(HTMLElement element, Callback then);
}
