package backprop.ui.train.chart;

import java.util.List;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSFunctor;
import org.teavm.jso.JSObject;

/**
 * Paints when something has changed: part after part, one a frame, so that no frame comes late. A slow device paints less
 * often, so that this never takes more than a tenth of its time.
 */
public final class Repaint {
    private static final int REST = 10;

    private final double between;
    private final List<Runnable> parts;
    private boolean waits;
    private boolean again;
    private int next;
    private double last;
    /** Milliseconds that the last round took. */
    private double cost;

    /** @param between milliseconds from one beginning to the next, at least */
    public Repaint(double between, Runnable... parts) {
        this.between = between;
        this.parts = List.of(parts);
    }

    public void soon() {
        // What was painted before the change is painted once more.
        again = again || next > 0;
        if (waits) return;
        waits = true;
        later(this::paint, Math.max(0, last + Math.max(between, REST * cost) - now()));
    }

    private void paint() {
        double start = now();
        if (next == 0) {
            last = start;
            cost = 0;
        }
        Runnable part = parts.get(next);
        next = (next + 1) % parts.size();
        try {
            part.run();
        } finally {
            cost += now() - start;
            if (next > 0) later(this::paint, 0);
            else end();
        }
    }

    private void end() {
        waits = false;
        if (!again) return;
        again = false;
        soon();
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
