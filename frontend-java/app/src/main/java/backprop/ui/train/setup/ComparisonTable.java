package backprop.ui.train.setup;

import backprop.run.RunView;
import backprop.run.comparison.Comparison;
import backprop.session.settings.SettingField;
import backprop.ui.dom.Elements;
import backprop.ui.dom.Markup;
import backprop.ui.dom.Texts;
import backprop.ui.widget.IconButton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import org.teavm.jso.dom.html.HTMLElement;

/** The runs that are compared: a row for each, a column for each field that they differ in. */
final class ComparisonTable {
    interface Listener {
        /** The form is to show that row. */
        void select(int row);

        void edit(int row, SettingField field, String text);

        void copy(int row);

        void remove(int row);

        void removeColumn(SettingField field);
    }

    private final HTMLElement table = Elements.byId("compare-table");
    private final Listener listener;
    private final List<ComparisonRow> rows = new ArrayList<>();
    private List<SettingField> columns = List.of();

    ComparisonTable(Listener listener) {
        this.listener = listener;
    }

    /** @param selected the row that the form shows */
    void show(Comparison comparison, int selected) {
        if (!columns.equals(comparison.columns()) || rows.size() != comparison.size()) build(comparison);
        for (int i = 0; i < rows.size(); i++) rows.get(i).show(comparison, i, i == selected);
    }

    private void build(Comparison comparison) {
        columns = comparison.columns();
        rows.clear();
        Markup.empty(table);
        if (comparison.isOneRun()) return;
        HTMLElement head = Elements.create("thead");
        head.appendChild(headings());
        table.appendChild(head);
        HTMLElement body = Elements.create("tbody");
        for (int i = 0; i < comparison.size(); i++) {
            ComparisonRow row = new ComparisonRow(i, columns, listener);
            rows.add(row);
            body.appendChild(row.root());
        }
        table.appendChild(body);
    }

    private HTMLElement headings() {
        HTMLElement line = Elements.create("tr");
        line.appendChild(Elements.create("td"));
        for (SettingField field : columns) line.appendChild(heading(field));
        HTMLElement accuracy = Elements.create("th");
        accuracy.setAttribute("scope", "col");
        Texts.show(accuracy, "train.compare.accuracy");
        line.appendChild(accuracy);
        line.appendChild(Elements.create("td"));
        return line;
    }

    private HTMLElement heading(SettingField field) {
        HTMLElement cell = Elements.create("th");
        cell.setAttribute("scope", "col");
        HTMLElement label = Elements.create("span");
        Texts.show(label, FieldWords.label(field));
        HTMLElement remove = IconButton.create("cross", () -> listener.removeColumn(field));
        IconButton.label(remove, Texts.text("train.compare.column", Texts.text(FieldWords.label(field))));
        cell.appendChild(label);
        cell.appendChild(remove);
        return cell;
    }

    /** Anew, in another language. */
    void rebuild(Comparison comparison, int selected) {
        columns = List.of();
        show(comparison, selected);
    }

    /** @param run what has come of a row, if anything */
    void showRuns(IntFunction<Optional<RunView>> run) {
        for (int i = 0; i < rows.size(); i++) rows.get(i).show(run.apply(i));
    }

    /** The first cell of that row. */
    void focus(int row) {
        if (row < rows.size()) rows.get(row).focus();
    }
}
