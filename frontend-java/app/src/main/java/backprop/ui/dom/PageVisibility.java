package backprop.ui.dom;

import backprop.browser.callback.Callback;
import org.teavm.jso.JSBody;

/** Whether anybody looks at the page. That it is hidden may be its last event: a phone ends such pages without another. */
public final class PageVisibility {
    private PageVisibility() {}

    @JSBody(
            params = "then",
            script = "document.addEventListener('visibilitychange', function() { if (document.hidden) then(); });")
    public static native void onHidden(Callback then);
}
