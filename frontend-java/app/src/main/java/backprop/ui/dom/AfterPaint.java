package backprop.ui.dom;

import backprop.browser.callback.Callback;
import org.teavm.jso.JSBody;

/** Work that waits until the next picture is on the screen. */
public final class AfterPaint {
    private AfterPaint() {}

    /** A page that nobody looks at draws no pictures; there it is done soon. */
    @JSBody(
            params = "work",
            script = "var soon = function() { setTimeout(work, 0); };"
                    + "if (document.hidden) soon(); else requestAnimationFrame(soon);")
    public static native void run(Callback work);
}
