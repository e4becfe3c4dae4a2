package backprop.ui.dom;

import backprop.browser.callback.Callback;
import org.teavm.jso.JSBody;

/** What can wait until the pen rests. */
public final class Debounce {
    private static final int QUIET_MILLISECONDS = 250;

    private int timer;

    /** In place of what was waiting. */
    public void then(Callback then) {
        stop(timer);
        timer = later(then, QUIET_MILLISECONDS);
    }

    /** After what else waits to be done. */
    public static void schedule(Callback then) {
        later(then, 0);
    }

    @JSBody(
            params = {"then", "milliseconds"},
            script = "return setTimeout(then, milliseconds);")
    private static native int later(Callback then, int milliseconds);

    @JSBody(params = "timer", script = "clearTimeout(timer);")
    private static native void stop(int timer);
}
