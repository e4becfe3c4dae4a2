package backprop.ui.classroom.board;

import backprop.lesson.Tile;
import backprop.lesson.page.RunCurve;
import backprop.lesson.page.RunRow;
import backprop.paper.PictureName;
import backprop.ui.dom.Delegate;
import backprop.ui.dom.DomUpdate;
import backprop.ui.dom.Elements;
import backprop.ui.dom.Texts;
import backprop.ui.lesson.Query;
import backprop.ui.train.chart.LineKey;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import org.teavm.jso.dom.html.HTMLElement;
import org.teavm.jso.dom.html.HTMLInputElement;

/** All runs of the class: their curves in one chart, where the one that is pointed at stands out, and a table. */
final class TrainView {
    private final HTMLElement plot = Elements.byId("class-plot");
    private final HTMLElement none = Elements.byId("no-runs");
    private final HTMLElement name = Elements.byId("curves-name");
    private final HTMLElement label = Elements.byId("curves-label");
    private final HTMLElement whose = Elements.byId("curve-of");
    private final ClassCurves curves;
    private final RunTable table;
    private RunCurve.Kind kind = RunCurve.Kind.LOSS;
    private List<RunRow> rows = List.of();
    private Names names = new Names();
    private Optional<String> marked = Optional.empty();

    /** @param chosen told which curves are to be seen */
    TrainView(Optional<BoardActions> actions, Consumer<RunCurve.Kind> chosen) {
        curves = new ClassCurves(plot, this::mark, this::paint);
        table = new RunTable(actions, this::mark);
        if (actions.isPresent())
            curves.addSaveMenu(
                    (HTMLElement) whose.getParentNode(), this::keys, () -> PictureName.of("class", kind.name()));
        Delegate.on(
                Elements.byId("curves"),
                "change",
                "input",
                radio -> chosen.accept(RunCurve.Kind.valueOf(
                        ((HTMLInputElement) radio).getValue().toUpperCase(Locale.ROOT))));
    }

    /** While a curve stands out its student is named, as on the board. */
    private List<LineKey> keys() {
        return marked().map(row -> ClassCurves.key(names.name(row.tile()))).orElse(List.of());
    }

    private Optional<RunRow> marked() {
        return rows.stream()
                .filter(one -> marked.equals(Optional.of(one.tile().student())))
                .findFirst();
    }

    void show(RunCurve.Kind wanted) {
        kind = wanted;
        paint();
    }

    void show(List<Tile> tiles, Names names) {
        this.names = names;
        rows = RunRow.of(tiles, Query::of);
        paint();
    }

    private void mark(Optional<String> student) {
        if (student.equals(marked)) return;
        marked = student;
        paint();
    }

    private void paint() {
        boolean isLoss = kind == RunCurve.Kind.LOSS;
        Texts.show(name, isLoss ? "board.curves.loss" : "board.curves.accuracy");
        Texts.show(label, isLoss ? "board.curves.label" : "board.curves.accuracy.label");
        DomUpdate.hidden(none, !rows.isEmpty());
        DomUpdate.hidden(plot, rows.isEmpty());
        if (!rows.isEmpty()) curves.show(rows, kind, marked);
        table.show(rows, names, marked);
        Optional<RunRow> row = marked();
        if (row.isEmpty()) Texts.clear(whose);
        else DomUpdate.text(whose, names.name(row.get().tile()));
    }
}
