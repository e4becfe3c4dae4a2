package backprop.ui.classroom.board;

import backprop.lesson.Tile;
import backprop.lesson.page.RunRow;
import backprop.ui.dom.DomUpdate;
import backprop.ui.dom.Elements;
import backprop.ui.dom.Texts;
import backprop.ui.lesson.Query;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.teavm.jso.dom.html.HTMLElement;

/** All runs of the class: their losses in one chart, where the one that is pointed at stands out, and a table. */
final class TrainView {
    private final HTMLElement plot = Elements.byId("class-plot");
    private final HTMLElement none = Elements.byId("no-runs");
    private final HTMLElement whose = Elements.byId("curve-of");
    private final ClassCurves curves;
    private final RunTable table;
    private List<RunRow> rows = List.of();
    private Names names = new Names();
    private Optional<String> marked = Optional.empty();

    TrainView(boolean isPressed, Consumer<String> pressed) {
        curves = new ClassCurves(plot, this::mark, this::paint);
        table = new RunTable(isPressed, pressed, this::mark);
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
        DomUpdate.hidden(none, !rows.isEmpty());
        DomUpdate.hidden(plot, rows.isEmpty());
        if (!rows.isEmpty()) curves.show(rows, marked);
        table.show(rows, names, marked);
        Optional<RunRow> row = rows.stream()
                .filter(one -> marked.equals(Optional.of(one.tile().student())))
                .findFirst();
        if (row.isEmpty()) Texts.clear(whose);
        else DomUpdate.text(whose, names.name(row.get().tile()));
    }
}
