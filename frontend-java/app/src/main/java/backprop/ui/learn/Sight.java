package backprop.ui.learn;

import backprop.browser.callback.Callback;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSBodyImport;
import org.teavm.jso.dom.html.HTMLElement;

/** What the reader has before his eyes. */
public final class Sight {
    private Sight() {}

    /** Once, when any of the element is in the window. */
    public static void whenSeen(HTMLElement element, Callback then) {
        observe(element, "0px", then);
    }

    /** Once, when the element is at most about a window away: time to prepare it. */
    public static void whenNear(HTMLElement element, Callback then) {
        observe(element, "100% 0px", then);
    }

    @JSBody(
            params = {"element", "margin", "then"},
            imports = @JSBodyImport(alias = "sight", fromModule = "sight.js"),
            script = "sight.whenSeen(element, margin, then);")
    private static native void observe(HTMLElement element, String margin, Callback then);
}
