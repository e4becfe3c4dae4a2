package backprop.ui.train.setup;

import backprop.run.AccuracyMark;
import backprop.run.RunView;
import backprop.run.comparison.Comparison;
import backprop.session.settings.SettingField;
import backprop.ui.dom.DomUpdate;
import backprop.ui.dom.Elements;
import backprop.ui.dom.LocalNumbers;
import backprop.ui.dom.Texts;
import backprop.ui.widget.IconButton;
import backprop.ui.widget.LineClasses;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.teavm.jso.dom.html.HTMLElement;

/** A run that is compared: its number and its line, what it has of its own, and what has come of it. */
final class ComparisonRow {
    private final HTMLElement root = Elements.create("tr");
    private final HTMLElement choose = Elements.create("button");
    private final HTMLElement number = Elements.create("b");
    private final HTMLElement accuracy = Elements.create("output");
    private final HTMLElement copy;
    private final HTMLElement remove;
    private final List<ComparisonCell> cells = new ArrayList<>();

    ComparisonRow(int row, List<SettingField> columns, ComparisonTable.Listener listener) {
        copy = IconButton.create("copy", () -> listener.copy(row));
        remove = IconButton.create("delete", () -> listener.remove(row));
        HTMLElement head = cell("th");
        head.setAttribute("scope", "row");
        choose.setAttribute("type", "button");
        choose.setClassName("train-choose");
        HTMLElement line = Elements.create("i");
        line.setClassName("line");
        choose.appendChild(number);
        choose.appendChild(line);
        choose.addEventListener("click", event -> listener.select(row));
        head.appendChild(choose);
        for (SettingField field : columns) {
            ComparisonCell cell = new ComparisonCell(field, text -> listener.edit(row, field, text));
            cells.add(cell);
            cell("td").appendChild(cell.root());
        }
        accuracy.setClassName("number");
        cell("td").appendChild(accuracy);
        HTMLElement tools = cell("td");
        tools.setClassName("train-tools");
        tools.appendChild(copy);
        tools.appendChild(remove);
        root.addEventListener("focusin", event -> {
            if (!isSelected()) listener.select(row);
        });
    }

    private HTMLElement cell(String tag) {
        HTMLElement cell = Elements.create(tag);
        root.appendChild(cell);
        return cell;
    }

    private boolean isSelected() {
        return "true".equals(choose.getAttribute("aria-pressed"));
    }

    HTMLElement root() {
        return root;
    }

    void show(Comparison comparison, int row, boolean isSelected) {
        String name = Integer.toString(row + 1);
        DomUpdate.text(number, name);
        DomUpdate.attribute(choose, "aria-pressed", Boolean.toString(isSelected));
        IconButton.label(choose, Texts.text("train.compare.row", name));
        IconButton.label(copy, Texts.text("train.compare.copy", name));
        IconButton.label(remove, Texts.text("train.compare.remove", name));
        for (ComparisonCell cell : cells) cell.show(comparison, row, name);
    }

    void show(Optional<RunView> run) {
        DomUpdate.attribute(
                root, "class", run.map(it -> LineClasses.of(it.style())).orElse("train-unrun"));
        DomUpdate.text(
                accuracy,
                run.flatMap(it -> it.mark(it.iteration()))
                        .map(AccuracyMark::test)
                        .map(LocalNumbers::percent)
                        .orElse("–"));
    }

    void focus() {
        if (!cells.isEmpty()) cells.get(0).root().focus();
    }
}
