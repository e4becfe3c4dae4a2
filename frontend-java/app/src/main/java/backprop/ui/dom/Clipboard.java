package backprop.ui.dom;

import backprop.browser.callback.Callback;
import org.teavm.jso.JSBody;

/** Browsers let pages copy over HTTPS and on their own machine alone. */
public final class Clipboard {
    private Clipboard() {}

    @JSBody(
            params = {"text", "done", "failed"},
            script = "if (!navigator.clipboard) failed(); else navigator.clipboard.writeText(text).then("
                    + "function() { done(); }, function() { failed(); });")
    public static native void write(String text, Callback done, Callback failed);
}
