package backprop.ui.classroom.board;

import backprop.lesson.TaskView;
import backprop.lesson.Tile;
import backprop.lesson.page.Mark;
import backprop.lesson.page.TaskColumn;
import backprop.ui.dom.Delegate;
import backprop.ui.dom.DomUpdate;
import backprop.ui.dom.Elements;
import backprop.ui.dom.Markup;
import backprop.ui.dom.Texts;
import java.util.List;
import java.util.Optional;
import org.teavm.jso.dom.html.HTMLElement;
import org.teavm.jso.dom.xml.Element;

/** Student by task: how each stands, which mistake was named, and a head for each column that sums up. */
final class TaskGrid {
    private static final List<Mark> KEY =
            List.of(Mark.WORKING, Mark.MISSED, Mark.STUCK, Mark.RIGHT, Mark.RIGHT_AFTER_MISS);
    private static final String STUDENT = "data-student";

    private final HTMLElement table = Elements.byId("tasks");
    private final HTMLElement head = table.querySelector("thead");
    private final HTMLElement body = table.querySelector("tbody");
    private final HTMLElement none = Elements.byId("no-tasks");
    private final HTMLElement key = Elements.byId("task-key");
    private final boolean isPressed;

    TaskGrid(Optional<BoardActions> actions) {
        isPressed = actions.isPresent();
        actions.ifPresent(then ->
                Delegate.on(body, "click", "[" + STUDENT + "]", row -> then.student(row.getAttribute(STUDENT))));
        DomUpdate.flag(table, "data-pressed", isPressed);
    }

    void show(List<Tile> tiles, Names names) {
        List<TaskColumn> columns = TaskColumn.of(tiles);
        DomUpdate.hidden(none, !columns.isEmpty());
        DomUpdate.hidden(table, columns.isEmpty());
        DomUpdate.hidden(key, columns.isEmpty());
        HTMLElement heads = Elements.create("thead"), rows = Elements.create("tbody");
        Element row = Markup.put(
                Markup.html("tr"), Markup.put(Markup.html("th", "scope", "col"), Texts.text("board.tasks.student")));
        for (TaskColumn column : columns) Markup.put(row, head(column));
        Markup.put(heads, row);
        for (Tile tile : tiles) Markup.put(rows, row(tile, columns, names));
        DomUpdate.children(head, heads);
        DomUpdate.children(body, rows);
        showKey();
    }

    private static Element head(TaskColumn column) {
        Element head = Markup.html("th", "scope", "col");
        String right = Integer.toString(column.right()), all = Integer.toString(column.students());
        Markup.put(head, Markup.put(Markup.html("b"), Doing.title(column.id())));
        Markup.put(head, small("", Texts.text("board.task.head", right, all)));
        if (column.stuck() > 0)
            Markup.put(head, small("stuck", Texts.text("board.task.head-stuck", Integer.toString(column.stuck()))));
        String often = Doing.mistake(column.mistake());
        if (!often.isEmpty()) Markup.put(head, small("board-often", Texts.text("board.task.often", often)));
        return head;
    }

    private static Element small(String kind, String words) {
        return Markup.put(Markup.html("small", "class", kind), words);
    }

    private Element row(Tile tile, List<TaskColumn> columns, Names names) {
        Element row = Markup.html("tr", STUDENT, tile.student());
        Element head = Markup.html("th", "scope", "row");
        String name = names.name(tile);
        Markup.put(row, isPressed ? Markup.put(head, button(tile, name)) : Markup.put(head, name));
        for (TaskColumn column : columns) Markup.put(row, cell(column.cell(tile)));
        return row;
    }

    /** To be read out with what the student does now. */
    private static Element button(Tile tile, String name) {
        String now = Texts.text("board.task.cell", name, Doing.words(tile), MarkPicture.words(Mark.of(tile)));
        return Markup.put(Markup.html("button", "type", "button", "aria-label", now), name);
    }

    private static Element cell(Optional<TaskView> task) {
        if (task.isEmpty())
            return Markup.put(
                    Markup.html("td", "data-state", "untouched"),
                    Markup.put(Markup.html("i", "class", "unseen"), MarkPicture.words(Mark.NONE)));
        Mark mark = Mark.of(task.get());
        Element inside = Markup.put(Markup.html("div"), MarkPicture.of(mark));
        boolean isMissed = mark == Mark.MISSED || mark == Mark.STUCK;
        String mistake = isMissed ? Doing.mistake(task.get().mistake()) : "";
        if (!mistake.isEmpty()) Markup.put(inside, Markup.put(Markup.html("span", "title", mistake), mistake));
        return Markup.put(Markup.html("td", "data-state", mark.key()), inside);
    }

    private void showKey() {
        HTMLElement fresh = Elements.create("ul");
        for (Mark mark : KEY)
            Markup.put(
                    fresh,
                    Markup.put(
                            Markup.html("li"),
                            MarkPicture.beside(mark),
                            Markup.put(Markup.html("span"), MarkPicture.words(mark))));
        DomUpdate.children(key, fresh);
    }
}
