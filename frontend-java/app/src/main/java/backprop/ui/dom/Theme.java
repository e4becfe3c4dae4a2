package backprop.ui.dom;

import org.teavm.jso.JSBody;
import org.teavm.jso.JSFunctor;
import org.teavm.jso.JSObject;

/** Light or dark. */
public final class Theme {
    private Theme() {}

    /** light, dark */
    @JSBody(script = "return document.documentElement.dataset.theme;")
    public static native String name();

    /** Calls back after each change. */
    @JSBody(params = "then", script = "document.addEventListener('backprop:theme', function() { then(); });")
    public static native void onChange(Then then);

    @JSFunctor
    public interface Then extends JSObject {
        void run();
    }
}
