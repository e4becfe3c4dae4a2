package backprop.ui.points.setup;

import backprop.browser.callback.TextCallback;
import backprop.points.PointPen;
import backprop.points.PointSet;
import backprop.points.PointText;
import backprop.points.RowReader;
import backprop.ui.dom.Elements;
import backprop.ui.dom.FileDrop;
import backprop.ui.dom.Markup;
import backprop.ui.dom.Texts;
import backprop.ui.widget.Notice;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.teavm.jso.JSBody;
import org.teavm.jso.dom.html.HTMLElement;
import org.teavm.jso.dom.html.HTMLInputElement;
import org.teavm.jso.dom.html.HTMLTextAreaElement;
import org.teavm.jso.file.File;

/** Points that the visitor puts down, or reads from rows of text. */
final class OwnPoints implements PlaneEditing {
    private static final int MISTAKES_SAID = 4;
    private static final double HERE = 1e-6;

    private final Consumer<PointSet> changed;
    private final Notice notice;
    private final PointPen pen = new PointPen();
    private final List<HTMLInputElement> classes = new ArrayList<>();
    private PointSet points = empty();
    private int label;

    OwnPoints(Consumer<PointSet> changed, Notice notice) {
        this.changed = changed;
        this.notice = notice;
        HTMLElement row = Elements.byId("own-classes");
        for (int i = 0; i < PointSet.MOST_CLASSES; i++) row.appendChild(choice(i));
        classes.get(0).setChecked(true);
        Elements.byId("own-undo").addEventListener("click", event -> {
            if (points.size() > 0) change(points.without(points.size() - 1));
        });
        Elements.byId("own-clear").addEventListener("click", event -> change(empty()));
        HTMLInputElement file = Elements.byId("own-file");
        Elements.byId("own-load").addEventListener("click", event -> file.click());
        file.addEventListener("change", event -> listen(file, this::read));
        Elements.byId("own-read")
                .addEventListener(
                        "click",
                        event -> read(
                                Elements.<HTMLTextAreaElement>byId("own-text").getValue()));
        FileDrop.onDrop(files -> text(files.get(0), this::read), hovers -> Elements.byId("points-lab")
                .setAttribute("data-drop", Boolean.toString(hovers)));
    }

    private static PointSet empty() {
        return new PointSet(new double[0], new double[0], new int[0], PointSet.FEWEST_CLASSES);
    }

    private HTMLElement choice(int label) {
        HTMLElement root = (HTMLElement) Markup.html("label", "class", "class-" + (label + 1));
        HTMLInputElement radio = (HTMLInputElement) Markup.html("input", "type", "radio", "name", "own-class");
        radio.addEventListener("change", event -> this.label = label);
        classes.add(radio);
        HTMLElement name = (HTMLElement) Markup.html("span", "class", "unseen");
        Texts.show(name, "points.class", Integer.toString(label + 1));
        Markup.put(root, radio, Markup.html("i"), Markup.put(Markup.html("b"), "" + (label + 1)));
        root.appendChild(name);
        return root;
    }

    void show(PointSet points) {
        this.points = points;
    }

    @Override
    public boolean press(double x1, double x2, double within) {
        put(pen.press(points, x1, x2, within, label));
        return pen.hasPoint();
    }

    @Override
    public boolean drag(double x1, double x2) {
        PointSet before = points;
        put(pen.drag(points, x1, x2, label));
        return pen.hasPoint() && points != before;
    }

    @Override
    public void remove(double x1, double x2) {
        int index = points.nearest(x1, x2, HERE);
        if (index >= 0) change(points.without(index));
    }

    /** As many as a link has room for, and one more: what becomes of it is said once. */
    private void put(PointSet next) {
        if (next == points) return;
        int before = points.size();
        change(next);
        boolean isFirstTooMany = before <= PointText.MOST_IN_LINK && next.size() > PointText.MOST_IN_LINK;
        if (isFirstTooMany) notice.hint("points.own.link", Integer.toString(next.size()));
    }

    private void change(PointSet points) {
        this.points = points;
        changed.accept(points);
    }

    private void read(String text) {
        RowReader.Reading reading = RowReader.read(text);
        List<RowReader.Mistake> mistakes = reading.mistakes();
        if (!mistakes.isEmpty()) {
            showMistakes(mistakes);
            return;
        }
        change(reading.points());
        String count = Integer.toString(points.size());
        notice.hint(reading.isFitted() ? "points.own.fitted" : "points.own.done", count);
        if (points.size() > PointText.MOST_IN_LINK) notice.add("points.own.link", count);
    }

    private void showMistakes(List<RowReader.Mistake> mistakes) {
        for (int i = 0; i < Math.min(MISTAKES_SAID, mistakes.size()); i++) {
            RowReader.Mistake mistake = mistakes.get(i);
            String key = "points.rows." + mistake.reason();
            String[] details = {Integer.toString(mistake.line()), Texts.shown(shortened(mistake.detail()))};
            if (i == 0) notice.error(key, details);
            else notice.add(key, details);
        }
        int more = mistakes.size() - MISTAKES_SAID;
        if (more > 0) notice.add("points.rows.more", Integer.toString(more));
    }

    private static String shortened(String text) {
        return text.length() > 30 ? text.substring(0, 30) + "…" : text;
    }

    @JSBody(
            params = {"field", "then"},
            script =
                    "if (field.files.length) field.files[0].text().then(function(text) { then(text); }); field.value = '';")
    private static native void listen(HTMLInputElement field, TextCallback then);

    @JSBody(
            params = {"file", "then"},
            script = "file.text().then(function(text) { then(text); });")
    private static native void text(File file, TextCallback then);
}
