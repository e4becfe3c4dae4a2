package backprop.ui.dom;

import backprop.browser.callback.Callback;
import org.teavm.jso.JSBody;
import org.teavm.jso.dom.html.HTMLElement;

/** What a page has only when it is wanted: web/panels, with its texts, style sheet and script. */
public final class Panel {
    private Panel() {}

    /** @param name of panels/NAME.html, css/NAME.css and app/NAME.js */
    @JSBody(
            params = {"name", "place", "done", "failed"},
            script = "window.backprop.bring(name, place).then(done, failed);")
    public static native void load(String name, HTMLElement place, Callback done, Callback failed);
}
