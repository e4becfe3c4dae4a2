package backprop.ui.classroom.board;

import backprop.lesson.page.Mark;
import backprop.lesson.page.RunRow;
import backprop.number.Numbers;
import backprop.ui.dom.Delegate;
import backprop.ui.dom.DomUpdate;
import backprop.ui.dom.Elements;
import backprop.ui.dom.LocalNumbers;
import backprop.ui.dom.Markup;
import backprop.ui.dom.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import org.teavm.jso.dom.html.HTMLElement;
import org.teavm.jso.dom.xml.Element;

/** The runs of the class in rows, sorted by whichever head was pressed last. */
final class RunTable {
    private static final String STUDENT = "data-student", SORT = "data-sort", ROW = "tr[data-student]";
    private static final int PLACES = 4;

    private final HTMLElement table = Elements.byId("runs");
    private final HTMLElement body = table.querySelector("tbody");
    private final boolean isPressed;
    private RunRow.Column column = RunRow.Column.LOSS;
    private boolean descending;
    private List<RunRow> rows = List.of();
    private Names names = new Names();
    private Optional<String> marked = Optional.empty();

    /** @param pointed told a student whose row is pointed at */
    RunTable(Optional<BoardActions> actions, Consumer<Optional<String>> pointed) {
        isPressed = actions.isPresent();
        Delegate.on(table, "click", "[" + SORT + "]", this::sort);
        actions.ifPresent(then -> Delegate.on(body, "click", ROW, row -> then.run(row.getAttribute(STUDENT))));
        for (String event : List.of("pointerover", "focusin"))
            Delegate.on(body, event, ROW, row -> pointed.accept(Optional.of(row.getAttribute(STUDENT))));
        body.addEventListener("pointerleave", event -> pointed.accept(Optional.empty()));
    }

    private void sort(HTMLElement head) {
        RunRow.Column wanted = RunRow.Column.valueOf(head.getAttribute(SORT).toUpperCase(Locale.ROOT));
        descending = wanted == column && !descending;
        column = wanted;
        show(rows, names, marked);
    }

    void show(List<RunRow> all, Names names, Optional<String> marked) {
        rows = all;
        this.names = names;
        this.marked = marked;
        List<RunRow> sorted = new ArrayList<>(all);
        sorted.sort(RunRow.by(column, descending));
        HTMLElement fresh = Elements.create("tbody");
        for (RunRow row : sorted) Markup.put(fresh, row(row));
        DomUpdate.children(body, fresh);
        showOrder();
    }

    private void showOrder() {
        var heads = table.querySelectorAll("[" + SORT + "]");
        for (int i = 0; i < heads.getLength(); i++) {
            HTMLElement head = (HTMLElement) heads.item(i);
            boolean isIt = head.getAttribute(SORT).equals(column.name().toLowerCase(Locale.ROOT));
            if (isIt) DomUpdate.attribute(head, "aria-sort", descending ? "descending" : "ascending");
            else head.removeAttribute("aria-sort");
        }
    }

    private Element row(RunRow row) {
        Element element = Markup.html("tr", STUDENT, row.tile().student());
        if (marked.equals(Optional.of(row.tile().student()))) element.setAttribute("data-marked", "");
        String name = names.name(row.tile());
        Element head = Markup.html("th", "scope", "row");
        Markup.put(element, isPressed ? Markup.put(head, button(name)) : Markup.put(head, name));
        var plan = row.settings().plan();
        cell(element, "", plan.architecture().text().replace('-', '–'));
        cell(element, "", plan.optimizer().key());
        cell(element, "board-n", Numbers.full(plan.learningRate()));
        cell(element, "board-n", LocalNumbers.grouped(row.run().iteration()));
        cell(element, "board-n", Double.isNaN(row.loss()) ? "" : LocalNumbers.loss(row.loss(), PLACES));
        cell(element, "board-n", Double.isNaN(row.accuracy()) ? "" : LocalNumbers.percent(row.accuracy()));
        return Markup.put(element, Markup.put(Markup.html("td"), state(row)));
    }

    private static Element state(RunRow row) {
        Mark mark = Mark.of(row.run());
        int dead = row.run().dead();
        String words = MarkPicture.words(mark);
        String all = dead > 0 ? Texts.text("board.state.dead", words, Integer.toString(dead)) : words;
        return Markup.put(
                Markup.html("div", "class", "board-state"),
                MarkPicture.beside(mark),
                Markup.put(Markup.html("span"), all));
    }

    private static Element button(String name) {
        return Markup.put(Markup.html("button", "type", "button"), name);
    }

    private static void cell(Element row, String kind, String text) {
        Markup.put(row, Markup.put(Markup.html("td", "class", kind), text));
    }
}
