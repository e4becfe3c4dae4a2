package backprop.ui.learn.unit;

import backprop.points.EightUnits;
import backprop.points.LabState;
import backprop.points.PointRun;
import backprop.points.Score;
import backprop.points.Surfaces;
import backprop.tensor.BlockRowSum;
import backprop.tensor.JavaKernels;
import backprop.tensor.Workspace;
import backprop.ui.dom.Elements;
import backprop.ui.dom.LocalNumbers;
import backprop.ui.dom.Markup;
import backprop.ui.dom.Texts;
import backprop.ui.points.plane.Inks;
import backprop.ui.points.plane.PlanePicture;
import org.teavm.jso.JSBody;
import org.teavm.jso.browser.Window;
import org.teavm.jso.dom.html.HTMLCanvasElement;
import org.teavm.jso.dom.html.HTMLElement;

/** Eight units that learn a spiral, each with its surface, while the reader looks on. */
final class SpiralFigure {
    /** Milliseconds of a frame that are for learning. */
    private static final double SLICE = 8;

    private final HTMLElement root = Elements.byId("eight");
    private final HTMLElement button = Elements.byId("eight-go");
    private final PlanePicture[] units = new PlanePicture[EightUnits.UNITS];
    private final PlanePicture answer;
    private final PlanePicture dots;
    private final LabState points = Samples.state(EightUnits.SETTINGS);
    private final PointRun run = new PointRun(new Workspace(new JavaKernels(new BlockRowSum())), EightUnits.SETTINGS);
    private final Surfaces surfaces = new Surfaces(run);
    private final byte[] painted = new byte[surfaces.units() * Surfaces.SIZE];
    private boolean isRunning;

    SpiralFigure(Inks inks) {
        HTMLElement tiles = Elements.byId("eight-units");
        for (int i = 0; i < units.length; i++) {
            HTMLCanvasElement canvas = (HTMLCanvasElement) Markup.html("canvas", "role", "img");
            canvas.setAttribute("aria-label", Texts.text("learn-unit.unit", Integer.toString(i + 1)));
            tiles.appendChild(canvas);
            units[i] = new PlanePicture(canvas, inks);
        }
        answer = new PlanePicture(Elements.byId("eight-surface"), inks);
        dots = new PlanePicture(Elements.byId("eight-dots"), inks);
        button.addEventListener("click", event -> {
            if (isRunning) stop();
            else start();
        });
        Elements.byId("eight-reset").addEventListener("click", event -> {
            run.restart();
            stop();
            show();
        });
    }

    private void start() {
        if (isDone()) run.restart();
        isRunning = true;
        Texts.show(button, "learn-unit.pause");
        Window.requestAnimationFrame(time -> runFrame());
    }

    private void stop() {
        isRunning = false;
        Texts.show(button, "learn-unit.train");
    }

    private boolean isDone() {
        return run.iteration() >= EightUnits.EPOCHS * run.perEpoch();
    }

    private void runFrame() {
        if (!isRunning) return;
        double end = now() + SLICE;
        while (now() < end && !isDone()) run.step();
        show();
        if (isDone()) stop();
        else Window.requestAnimationFrame(time -> runFrame());
    }

    void show() {
        surfaces.write(painted, 0);
        for (int i = 0; i < units.length; i++) units[i].surface(painted, i);
        answer.answer(painted, EightUnits.UNITS, 2, false);
        Samples.paint(dots, points);
        Score score = run.trainingScore();
        root.setAttribute("data-accuracy", Double.toString(score.accuracy()));
        Texts.show(
                Elements.byId("eight-said"),
                "learn-unit.epoch",
                LocalNumbers.grouped(run.iteration() / run.perEpoch()),
                LocalNumbers.loss(score.loss(), 3),
                LocalNumbers.percent(score.accuracy()));
    }

    @JSBody(script = "return performance.now();")
    private static native double now();
}
