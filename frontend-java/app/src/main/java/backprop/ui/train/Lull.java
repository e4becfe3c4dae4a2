package backprop.ui.train;

import org.teavm.jso.JSBody;
import org.teavm.jso.JSFunctor;
import org.teavm.jso.JSObject;

/** Does something once nothing has stirred for a while. */
final class Lull {
    private final double wait;
    private final Then then;
    private int timer;

    /** @param wait milliseconds */
    Lull(double wait, Runnable then) {
        this.wait = wait;
        this.then = then::run;
    }

    void stir() {
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
