package backprop.ui.dom;

import backprop.browser.callback.Callback;
import org.teavm.jso.JSBody;

/** Light or dark. */
public final class Theme {
    private Theme() {}

    /** light, dark */
    @JSBody(script = "return document.documentElement.dataset.theme;")
    public static native String name();

    /** Calls back after each change. */
    @JSBody(params = "then", script = "document.addEventListener('backprop:theme', function() { then(); });")
    public static native void onChange(Callback then);
}
