package backprop.ui.train;

import backprop.browser.callback.Callback;
import backprop.run.IdleTimer;
import org.teavm.jso.JSBody;

/** A timer of the browser. */
final class TimeoutTimer implements IdleTimer {
    private final double wait;
    private final Callback then;
    private int timer;

    /** @param wait milliseconds */
    TimeoutTimer(double wait, Runnable then) {
        this.wait = wait;
        this.then = then::run;
    }

    @Override
    public void restart() {
        timer = later(timer, then, wait);
    }

    @JSBody(
            params = {"timer", "then", "wait"},
            script = "clearTimeout(timer); return setTimeout(function() { then(); }, wait);")
    private static native int later(int timer, Callback then, double wait);
}
