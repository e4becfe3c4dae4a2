package backprop.ui.train.chart;

import backprop.browser.callback.Callback;
import java.util.List;
import org.teavm.jso.JSBody;

/** Paints when something has changed: part after part, one a frame, so that no frame comes late. */
public final class Repaint {
    private final double between;
    private final List<Runnable> parts;
    private boolean waits;
    private boolean again;
    private int next;
    private double last;

    /** @param between milliseconds from one beginning to the next, at least */
    public Repaint(double between, Runnable... parts) {
        this.between = between;
        this.parts = List.of(parts);
    }

    public void schedule() {
        // What was painted before the change is painted once more.
        again = again || next > 0;
        if (waits) return;
        waits = true;
        runLater(this::paint, Math.max(0, last + between - now()));
    }

    private void paint() {
        if (next == 0) last = now();
        Runnable part = parts.get(next);
        next = (next + 1) % parts.size();
        if (next > 0) runLater(this::paint, 0);
        else end();
        part.run();
    }

    private void end() {
        waits = false;
        if (!again) return;
        again = false;
        schedule();
    }

    @JSBody(script = "return performance.now();")
    private static native double now();

    @JSBody(
            params = {"then", "wait"},
            script = "var next = function() { requestAnimationFrame(function() { then(); }); };"
                    + " if (wait > 0) setTimeout(next, wait); else next();")
    private static native void runLater(Callback then, double wait);
}
