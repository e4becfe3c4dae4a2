package backprop.ui.points.plane;

import backprop.browser.callback.PointCallback;
import backprop.points.LabState;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSBodyImport;
import org.teavm.jso.JSByRef;
import org.teavm.jso.JSObject;
import org.teavm.jso.dom.html.HTMLCanvasElement;

/** The outputs as hills, with the points on stems. */
public final class ReliefPicture {
    private final HTMLCanvasElement canvas;
    private final Inks inks;

    public ReliefPicture(HTMLCanvasElement canvas, Inks inks) {
        this.canvas = canvas;
        this.inks = inks;
    }

    /**
     * @param first output's surface in the state's frame
     * @param outputs how many
     * @param turn around the upright, in radians
     * @param tilt from the side, 0, to above, π/2
     */
    public void show(LabState state, int first, int outputs, boolean withTest, double turn, double tilt) {
        int tested = state.points().training().size();
        int count = withTest ? state.count() : tested;
        double[] points = new double[3 * count];
        for (int i = 0; i < count; i++) {
            points[3 * i] = state.x1(i);
            points[3 * i + 1] = state.x2(i);
            points[3 * i + 2] = state.label(i);
        }
        byte[] surfaces = state.frame().orElseThrow().surfaces();
        paint(canvas, surfaces, first, outputs, points, tested, inks.classes, inks.paper, inks.ink, turn, tilt);
    }

    /** @param turned told how far, in shares of the picture's width and height */
    public void onTurn(PointCallback turned) {
        listen(canvas, turned);
    }

    @JSBody(
            params = {"canvas", "bytes", "first", "count", "points", "tested", "classes", "paper", "ink", "turn", "tilt"
            },
            imports = @JSBodyImport(alias = "relief", fromModule = "relief.js"),
            script = "relief.paint(canvas, bytes, first, count, points, tested, classes, paper, ink, turn, tilt);")
    private static native void paint(
            HTMLCanvasElement canvas,
            @JSByRef byte[] bytes,
            int first,
            int count,
            @JSByRef double[] points,
            int tested,
            JSObject classes,
            JSObject paper,
            JSObject ink,
            double turn,
            double tilt);

    @JSBody(
            params = {"canvas", "turned"},
            imports = @JSBodyImport(alias = "relief", fromModule = "relief.js"),
            script = "relief.onTurn(canvas, turned);")
    private static native void listen(HTMLCanvasElement canvas, PointCallback turned);
}
