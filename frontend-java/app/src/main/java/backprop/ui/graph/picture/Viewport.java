package backprop.ui.graph.picture;

import backprop.graph.layout.Layout;
import backprop.graph.layout.Point;
import backprop.graph.layout.Room;
import backprop.ui.dom.ElementSize;
import backprop.ui.dom.LocalNumbers;
import backprop.ui.dom.Scrolling;
import backprop.ui.graph.scene.FigureElements;
import backprop.ui.graph.scene.StepView;
import java.util.Optional;
import org.teavm.jso.JSBody;
import org.teavm.jso.dom.html.HTMLElement;

/** The window on the picture: as large as is read well, or as chosen; keeps the node at work in sight. */
public final class Viewport {
    private static final double LEAST = 0.02, COMFORTABLE = 1.3, LARGE = 2.6, MOST = 4, RATIO = 1.25;
    private static final double AROUND = 120;

    private final PictureRoom room;
    private final HTMLElement scroll;
    private final HTMLElement stage;
    private final Runnable moved;
    private Optional<Room> reported = Optional.empty();
    private final Optional<HTMLElement> text;
    private Optional<Layout> layout = Optional.empty();
    private Optional<Double> chosen = Optional.empty();
    private double unit = 1;
    private boolean isNew;
    /** Since a number was asked for in this graph. */
    private boolean isTypedInto;

    public Viewport(FigureElements parts) {
        this(parts, () -> {});
    }

    /** @param moved called when the room is another than when it was asked for */
    public Viewport(FigureElements parts, Runnable moved) {
        this.moved = moved;
        room = new PictureRoom(parts);
        scroll = parts.get("graph-scroll");
        stage = parts.get("graph-stage");
        text = parts.has("zoom") ? Optional.of(parts.get("zoom")) : Optional.empty();
        if (text.isPresent()) {
            parts.onClick("zoom-in", this::zoomIn);
            parts.onClick("zoom-out", this::zoomOut);
            parts.onClick("fit", this::fit);
        }
        ElementSize.observe(scroll, this::measure);
    }

    public void show(Layout shown) {
        layout = Optional.of(shown);
        isNew = true;
        stage.setAttribute("data-density", shown.density().toString().toLowerCase());
        stage.getStyle().setProperty("--width", LocalNumbers.fixed(shown.width(), 1));
        stage.getStyle().setProperty("--height", LocalNumbers.fixed(shown.height(), 1));
        resize();
    }

    /** Another graph: forgets a chosen zoom. */
    public void reset() {
        chosen = Optional.empty();
        isTypedInto = false;
    }

    /** What there is for a picture; empty where the plain one has its place. */
    public Optional<Room> room() {
        reported = room.measure();
        return reported;
    }

    private void measure() {
        Optional<Room> now = room.measure();
        boolean isSame = now.isPresent() == reported.isPresent()
                && (now.isEmpty() || now.get().isLike(reported.get()));
        if (!isSame) moved.run();
        resize();
    }

    private void resize() {
        layout.ifPresent(
                shown -> apply(PictureRoom.isPresented() ? presented(shown) : chosen.orElseGet(() -> readable(shown))));
    }

    /** Whole, unless its values would be too small for the last row. */
    private double presented(Layout shown) {
        double whole = Math.min(LARGE, whole(shown));
        double type = shown.density().numberType();
        return whole * type >= room.leastWholeValue() ? whole : Math.max(room.leastValue() / type, whole);
    }

    /** As much as is seen at once, if that can be read; otherwise it pans. */
    private double readable(Layout shown) {
        return Math.max(least(), Math.min(comfortable(), whole(shown)));
    }

    /** On a phone what is typed into stands among the numbers, and has its own size. */
    private double least() {
        return isTypedInto && room.isOnPhone() ? 1 : Room.legible();
    }

    private double comfortable() {
        return room.isToBeFilled() ? LARGE : COMFORTABLE;
    }

    /** With a pixel to spare, for what is a hair too large would pan. A figure is as tall as its content everywhere. */
    private double whole(Layout shown) {
        double across = (scroll.getClientWidth() - 1) / shown.width();
        return room.isAsTallAsItsContent() ? across : Math.min(across, (scroll.getClientHeight() - 1) / shown.height());
    }

    public void fit() {
        layout.ifPresent(shown -> choose(Math.min(comfortable(), whole(shown)), middle(), centre()));
    }

    public void zoomIn() {
        choose(unit * RATIO, middle(), centre());
    }

    public void zoomOut() {
        choose(unit / RATIO, middle(), centre());
    }

    /** Zooms so that what is at a place of the window, in pixels from its left top corner, stays there. */
    void zoomBy(double factor, double x, double y) {
        choose(unit * factor, x, y);
    }

    private double middle() {
        return scroll.getClientWidth() / 2.0;
    }

    private double centre() {
        return scroll.getClientHeight() / 2.0;
    }

    private void choose(double wanted, double x, double y) {
        double before = unit;
        double next = Math.max(LEAST, Math.min(MOST, wanted));
        double left = (scroll.getScrollLeft() + x) / before;
        double top = (scroll.getScrollTop() + y) / before;
        chosen = Optional.of(next);
        apply(next);
        scroll.setScrollLeft((int) (left * next - x));
        scroll.setScrollTop((int) (top * next - y));
    }

    private void apply(double next) {
        unit = next;
        scroll.getStyle().setProperty("--u", LocalNumbers.fixed(unit, 4) + "px");
        text.ifPresent(shown -> shown.setInnerText(LocalNumbers.fixed(unit * 100, 0) + "%"));
    }

    /** Scrolls, if need be, until the node at work and what is around it can be seen; a new picture is there at once. */
    public void scrollTo(StepView moment) {
        if (layout.isEmpty()) return;
        if (moment.asked() && !isTypedInto) {
            isTypedInto = true;
            resize();
        }
        boolean atOnce = isNew;
        isNew = false;
        Optional<Point> place = place(moment);
        if (place.isEmpty()) {
            scrollTo(scroll, 0, 0, atOnce);
            return;
        }
        double left = target(
                scroll.getScrollLeft(), scroll.getClientWidth(), place.get().x());
        double top = target(
                scroll.getScrollTop(), scroll.getClientHeight(), place.get().y());
        scrollTo(scroll, left, top, atOnce);
    }

    /** Of the first question, so that its field is in sight; otherwise of the node at work. */
    private Optional<Point> place(StepView moment) {
        if (moment.asked())
            return Optional.of(
                    QuestionPlaces.of(layout.get(), moment.questions().get(0)));
        return moment.step()
                .map(step -> layout.get().places().get(step.node()))
                .map(box -> new Point(box.x(), box.y()));
    }

    /** In a low window the picture may be above or below; it comes whole. */
    public void scrollIntoView() {
        if (isLow()) Scrolling.intoSight(scroll);
    }

    @JSBody(script = "return matchMedia('(max-width: 56.25rem) and (max-height: 31.25rem)').matches;")
    private static native boolean isLow();

    /** Where to scroll along one axis: nowhere if the place is in sight, else so that it comes to the middle. */
    private double target(double from, double size, double place) {
        double around = Math.min(AROUND * unit, size / 3);
        boolean inSight = place * unit - around >= from && place * unit + around <= from + size;
        return inSight ? from : place * unit - size / 2;
    }

    @JSBody(
            params = {"element", "left", "top", "atOnce"},
            script = "var calm = atOnce || matchMedia('(prefers-reduced-motion: reduce)').matches;"
                    + " element.scrollTo({ left: left, top: top, behavior: calm ? 'instant' : 'smooth' });")
    private static native void scrollTo(HTMLElement element, double left, double top, boolean atOnce);
}
