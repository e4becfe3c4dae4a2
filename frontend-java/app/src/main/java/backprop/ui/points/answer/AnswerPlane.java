package backprop.ui.points.answer;

import backprop.paper.PictureName;
import backprop.points.DataKind;
import backprop.points.LabState;
import backprop.points.Selection;
import backprop.ui.dom.DomUpdate;
import backprop.ui.dom.Elements;
import backprop.ui.dom.LocalNumbers;
import backprop.ui.dom.Markup;
import backprop.ui.dom.Texts;
import backprop.ui.paper.PictureFile;
import backprop.ui.paper.SaveMenu;
import backprop.ui.points.plane.Inks;
import backprop.ui.points.plane.PlanePicture;
import java.util.Optional;
import java.util.function.Consumer;
import org.teavm.jso.JSBody;
import org.teavm.jso.dom.events.KeyboardEvent;
import org.teavm.jso.dom.html.HTMLCanvasElement;
import org.teavm.jso.dom.html.HTMLElement;
import org.teavm.jso.dom.html.HTMLInputElement;

/** What the net says all over the plane, and the points on it, which can be chosen. */
public final class AnswerPlane {
    private static final double STEP = 0.25;
    private static final double[] NOWHERE = {};

    private final HTMLCanvasElement surface = Elements.byId("points-surface");
    private final HTMLCanvasElement dots = Elements.byId("points-dots");
    private final HTMLInputElement showTest = Elements.byId("show-test");
    private final HTMLInputElement hard = Elements.byId("hard");
    private final HTMLElement key = Elements.byId("class-key");
    private final PlanePicture answer;
    private final PlanePicture points;
    private final Relief relief;
    private final Consumer<Selection> chosen;
    private final Put put;
    private Optional<LabState> state = Optional.empty();
    private double[] cross = NOWHERE;
    private int classes;

    /** Told where a point is to be put. */
    public interface Put {
        void at(double x1, double x2);
    }

    public AnswerPlane(Inks inks, Consumer<Selection> chosen, Put put) {
        this.chosen = chosen;
        this.put = put;
        answer = new PlanePicture(surface, inks);
        points = new PlanePicture(dots, inks);
        relief = new Relief(inks, this::paintAnswer);
        points.onPress(this::press);
        dots.addEventListener("keydown", event -> key((KeyboardEvent) event));
        showTest.addEventListener("change", event -> paint());
        hard.addEventListener("change", event -> paint());
        onResize(dots, this::paint);
        HTMLElement figure = Elements.byId("answer-figure");
        new SaveMenu(
                Elements.byId("answer-header"),
                () -> PictureFile.seen(figure),
                () -> PictureName.of("points", "output"));
    }

    private boolean isOwn() {
        return state.map(it -> it.settings().data().kind() == DataKind.OWN).orElse(false);
    }

    private void press(double x1, double x2, double within) {
        int nearest = state.map(it -> it.nearest(x1, x2, isOwn() ? within / 2 : within))
                .orElse(-1);
        cross = NOWHERE;
        if (nearest >= 0) choose(nearest);
        else if (isOwn()) put.at(x1, x2);
        else chosen.accept(new Selection.None());
    }

    private void choose(int index) {
        chosen.accept(new Selection.Point(index));
        LabState lab = state.orElseThrow();
        Texts.say(
                Elements.byId("dots-spoken"),
                "points.dots.said",
                Texts.text("points.class", Integer.toString(lab.label(index) + 1)),
                LocalNumbers.signed(lab.x1(index), 2),
                LocalNumbers.signed(lab.x2(index), 2),
                Texts.text(lab.isTest(index) ? "points.sort.test" : "points.sort.training"));
    }

    private void key(KeyboardEvent event) {
        String pressed = event.getKey();
        int across = pressed.equals("ArrowRight") ? 1 : pressed.equals("ArrowLeft") ? -1 : 0;
        int up = pressed.equals("ArrowUp") ? 1 : pressed.equals("ArrowDown") ? -1 : 0;
        boolean space = pressed.equals(" ") && isOwn() && cross.length > 0;
        if (state.isEmpty() || across == 0 && up == 0 && !space && !pressed.equals("Escape")) return;
        event.preventDefault();
        if (space) put.at(cross[0], cross[1]);
        else if (pressed.equals("Escape")) {
            cross = NOWHERE;
            chosen.accept(new Selection.None());
        } else if (event.isShiftKey() && isOwn()) moveCross(across, up);
        else walk(across, up);
    }

    private void moveCross(int across, int up) {
        if (cross.length == 0) cross = new double[2];
        else cross = new double[] {within(cross[0] + across * STEP), within(cross[1] + up * STEP)};
        paint();
    }

    private static double within(double x) {
        return Math.max(-5.75, Math.min(5.75, x));
    }

    private void walk(int across, int up) {
        LabState lab = state.orElseThrow();
        if (lab.count() == 0) return;
        boolean any = lab.selection() instanceof Selection.Point;
        choose(any ? lab.next(chosen(lab), across, up) : Math.max(0, lab.nearest(0, 0, 20)));
    }

    private static int chosen(LabState lab) {
        return lab.selection() instanceof Selection.Point point ? point.index() : -1;
    }

    public void show(LabState state) {
        boolean same = this.state
                .filter(it -> it.points() == state.points() && it.selection().equals(state.selection()))
                .isPresent();
        this.state = Optional.of(state);
        paintAnswer();
        if (!same) paintPoints();
    }

    /** All of it, in the colours of the moment. */
    public void paint() {
        paintAnswer();
        paintPoints();
    }

    private void paintAnswer() {
        if (state.isEmpty()) return;
        LabState lab = state.get();
        int[] sizes = lab.sizes();
        int last = sizes.length - 1;
        DomUpdate.flag(surface, "data-blank", lab.frame().isEmpty());
        lab.frame()
                .ifPresent(
                        frame -> answer.answer(frame.surfaces(), lab.surface(last, 0), sizes[last], hard.isChecked()));
        if (relief.isShown()) relief.paint(lab, showTest.isChecked());
        int classes = lab.settings().data().classesOfNet();
        if (classes != this.classes) name(classes);
    }

    private void name(int classes) {
        this.classes = classes;
        Markup.empty(key);
        for (int i = 1; i <= classes; i++) {
            HTMLElement name = (HTMLElement) Markup.html("span");
            Texts.say(name, "points.class", Integer.toString(i));
            key.appendChild((HTMLElement) Markup.put(Markup.html("li", "class", "class-" + i), Markup.html("i"), name));
        }
    }

    private void paintPoints() {
        state.ifPresent(lab -> points.points(lab, showTest.isChecked(), chosen(lab), cross));
    }

    @JSBody(
            params = {"element", "then"},
            script = "new ResizeObserver(function() { then(); }).observe(element);")
    private static native void onResize(HTMLElement element, Texts.Then then);
}
