package backprop.ui.points.answer;

import backprop.paper.PictureName;
import backprop.points.DataKind;
import backprop.points.LabState;
import backprop.points.Plane;
import backprop.points.Selection;
import backprop.points.ViewSettings;
import backprop.ui.dom.DomUpdate;
import backprop.ui.dom.ElementSize;
import backprop.ui.dom.Elements;
import backprop.ui.dom.LocalNumbers;
import backprop.ui.dom.Markup;
import backprop.ui.dom.Texts;
import backprop.ui.paper.PictureFile;
import backprop.ui.paper.SaveMenu;
import backprop.ui.points.plane.Inks;
import backprop.ui.points.plane.PlanePicture;
import backprop.ui.points.setup.PlaneEditing;
import java.util.Optional;
import java.util.function.Consumer;
import org.teavm.jso.dom.events.KeyboardEvent;
import org.teavm.jso.dom.html.HTMLCanvasElement;
import org.teavm.jso.dom.html.HTMLElement;
import org.teavm.jso.dom.html.HTMLInputElement;

/** What the net says all over the plane, and the points on it, which can be chosen. */
public final class AnswerPlane {
    private static final double STEP = 0.25, EDGE = 5.75, NEAR = 1e-6;
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
    private final PlaneEditing own;
    private final HTMLElement remove = Elements.byId("point-remove");
    private Optional<LabState> state = Optional.empty();
    private double[] cross = NOWHERE;
    private int classes;

    /** @param looked told when it is looked at in another way */
    public AnswerPlane(Inks inks, Consumer<Selection> chosen, PlaneEditing own, Runnable looked) {
        this.chosen = chosen;
        this.own = own;
        answer = new PlanePicture(surface, inks);
        points = new PlanePicture(dots, inks);
        relief = new Relief(inks, this::paintAnswer);
        points.onPress(this::press);
        points.onDrag(this::startDrag, (x1, x2, within) -> drag(x1, x2));
        remove.addEventListener("click", event -> remove());
        dots.addEventListener("keydown", event -> key((KeyboardEvent) event));
        relief.onTurned(looked);
        for (HTMLInputElement box : new HTMLInputElement[] {showTest, hard}) {
            box.addEventListener("change", event -> {
                paint();
                looked.run();
            });
        }
        ElementSize.observe(dots, this::paint);
        HTMLElement figure = Elements.byId("answer-figure");
        new SaveMenu(
                Elements.byId("answer-header"),
                () -> PictureFile.seen(figure),
                () -> PictureName.of("points", "output"));
    }

    /** As a link says it. */
    public void open(ViewSettings view) {
        hard.setChecked(view.isHard());
        showTest.setChecked(view.withTest());
        relief.open(view.rotation());
        paint();
    }

    public boolean isHard() {
        return hard.isChecked();
    }

    public boolean showsTest() {
        return showTest.isChecked();
    }

    /** Where it is shown in space. */
    public Optional<ViewSettings.Rotation> rotation() {
        return relief.rotation();
    }

    private boolean isOwn() {
        return state.map(it -> it.settings().data().kind() == DataKind.OWN).orElse(false);
    }

    private void press(double x1, double x2, double within) {
        int nearest = state.map(it -> it.nearest(x1, x2, within)).orElse(-1);
        if (nearest >= 0) choose(nearest);
        else chosen.accept(new Selection.None());
    }

    /** With one's own points a press puts one, or takes one, and a drag goes on. */
    private void startDrag(double x1, double x2, double within) {
        cross = NOWHERE;
        if (own.press(x1, x2, within / 2)) chooseNear(x1, x2, within / 2);
        else if (state.isPresent() && state.get().selection() instanceof Selection.Point)
            chosen.accept(new Selection.None());
    }

    private void drag(double x1, double x2) {
        if (own.drag(x1, x2)) chooseNear(Plane.within(x1), Plane.within(x2), NEAR);
    }

    /** A point that has moved stays the chosen one: there are other points since, and they know it. */
    private void chooseNear(double x1, double x2, double within) {
        int index = state.orElseThrow().nearest(x1, x2, within);
        if (index >= 0) choose(index);
    }

    private void remove() {
        LabState lab = state.orElseThrow();
        int index = chosen(lab);
        if (isOwn() && index >= 0) own.remove(lab.x1(index), lab.x2(index));
        dots.focus();
    }

    private void move(LabState lab, int across, int up) {
        double x1 = lab.x1(chosen(lab)), x2 = lab.x2(chosen(lab));
        if (own.press(x1, x2, NEAR)) drag(x1 + across * STEP, x2 + up * STEP);
    }

    private void choose(int index) {
        chosen.accept(new Selection.Point(index));
        LabState lab = state.orElseThrow();
        Texts.show(
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
        boolean delete = isOwn() && (pressed.equals("Delete") || pressed.equals("Backspace"));
        if (state.isEmpty() || across == 0 && up == 0 && !space && !delete && !pressed.equals("Escape")) return;
        event.preventDefault();
        if (space) own.press(cross[0], cross[1], NEAR);
        else if (delete) remove();
        else if (pressed.equals("Escape")) {
            cross = NOWHERE;
            chosen.accept(new Selection.None());
        } else if (event.isShiftKey() && isOwn() && chosen(state.get()) >= 0) move(state.get(), across, up);
        else if (event.isShiftKey() && isOwn()) moveCross(across, up);
        else selectNext(across, up);
    }

    private void moveCross(int across, int up) {
        if (cross.length == 0) cross = new double[2];
        else cross = new double[] {within(cross[0] + across * STEP, EDGE), within(cross[1] + up * STEP, EDGE)};
        paint();
    }

    private static double within(double x, double edge) {
        return Math.max(-edge, Math.min(edge, x));
    }

    private void selectNext(int across, int up) {
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
        DomUpdate.flag(dots, "data-draws", isOwn());
        DomUpdate.hidden(remove, !isOwn());
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
            Texts.show(name, "points.class", Integer.toString(i));
            key.appendChild((HTMLElement) Markup.put(Markup.html("li", "class", "class-" + i), Markup.html("i"), name));
        }
    }

    private void paintPoints() {
        state.ifPresent(lab -> points.points(lab, showTest.isChecked(), chosen(lab), cross));
    }
}
