package backprop.ui.dom;

import org.teavm.jso.JSBody;
import org.teavm.jso.JSFunctor;
import org.teavm.jso.JSObject;

/** Whether anybody looks at the page. That it is hidden may be its last event: a phone ends such pages without another. */
public final class PageVisibility {
    private PageVisibility() {}

    @JSBody(
            params = "then",
            script = "document.addEventListener('visibilitychange', function() { if (document.hidden) then(); });")
    public static native void onHidden(Then then);

    @JSFunctor
    public interface Then extends JSObject {
        void run();
    }
}
