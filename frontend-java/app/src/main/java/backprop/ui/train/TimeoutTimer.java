package backprop.ui.train;

import backprop.run.IdleTimer;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSFunctor;
import org.teavm.jso.JSObject;

/** A timer of the browser. */
final class TimeoutTimer implements IdleTimer {
    private final double wait;
    private final Then then;
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
    private static native int later(int timer, Then then, double wait);

    @JSFunctor
    private interface Then extends JSObject {
        void run();
    }
}
