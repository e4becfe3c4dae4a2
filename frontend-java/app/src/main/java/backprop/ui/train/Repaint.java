package backprop.ui.train;

import org.teavm.jso.JSBody;
import org.teavm.jso.JSFunctor;
import org.teavm.jso.JSObject;

/** Paints when something has changed, but a few times a second at most, and never more than once a frame. */
final class Repaint {
    private static final int BETWEEN = 120;

    private final Then paint;
    private boolean waiting;
    private double last;

    Repaint(Runnable paint) {
        this.paint = () -> {
            waiting = false;
            last = now();
            paint.run();
        };
    }

    void soon() {
        if (waiting) return;
        waiting = true;
        later(this.paint, Math.max(0, last + BETWEEN - now()));
    }

    @JSBody(script = "return performance.now();")
    private static native double now();

    @JSBody(
            params = {"then", "wait"},
            script = "var next = function() { requestAnimationFrame(function() { then(); }); };"
                    + " if (wait > 0) setTimeout(next, wait); else next();")
    private static native void later(Then then, double wait);

    @JSFunctor
    private interface Then extends JSObject {
        void run();
    }
}
