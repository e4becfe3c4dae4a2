package backprop.ui.dom;

import org.teavm.jso.JSBody;
import org.teavm.jso.JSFunctor;
import org.teavm.jso.JSObject;

/** Hears that nobody looks at the page any more. It may be the last that it hears: a phone ends such pages without a word. */
public final class PageVisibility {
    private PageVisibility() {}

    @JSBody(
            params = "then",
            script = "document.addEventListener('visibilitychange', function() { if (document.hidden) then(); });")
    public static native void hear(Then then);

    @JSFunctor
    public interface Then extends JSObject {
        void run();
    }
}
