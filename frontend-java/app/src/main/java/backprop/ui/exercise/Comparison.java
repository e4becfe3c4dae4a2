package backprop.ui.exercise;

import backprop.exercise.Evidence;
import backprop.exercise.Excerpt;
import backprop.exercise.program.Tensor;
import backprop.number.Numbers;
import backprop.ui.dom.Elements;
import backprop.ui.dom.Texts;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.teavm.jso.dom.html.HTMLElement;

/** The given matrix with its wrong entries marked, beside the right one: its shape, and its numbers when they are asked for. */
final class Comparison {
    private final HTMLElement root = Elements.create("div");
    private final HTMLElement expected = Elements.create("div");
    private final Tensor right;
    private final Excerpt shown;

    Comparison(String output, Evidence evidence) {
        root.setClassName("exercise-compared");
        if (evidence instanceof Evidence.Entries entries) {
            right = entries.right();
            shown = Excerpt.of(right, entries.wrong());
            HTMLElement side = Elements.create("div");
            side.appendChild(given(output, entries.given(), shown, new HashSet<>(entries.wrong())));
            int more = shown.outside(right.shape(), entries.wrong());
            if (more > 0) side.appendChild(line("exercises.wrong.more", more));
            root.appendChild(side);
        } else if (evidence instanceof Evidence.Shape shape) {
            right = shape.right();
            shown = Excerpt.of(right, List.of());
            root.appendChild(given(output, shape.given(), Excerpt.of(shape.given(), List.of()), Set.of()));
        } else {
            right = ((Evidence.Type) evidence).right();
            shown = Excerpt.of(right, List.of());
        }
        root.appendChild(expected);
        showShape();
    }

    HTMLElement element() {
        return root;
    }

    private static HTMLElement line(String key, int count) {
        HTMLElement line = Elements.create("p");
        Texts.show(line, key, Integer.toString(count));
        return line;
    }

    private static HTMLElement given(String output, Tensor given, Excerpt shown, Set<Integer> wrong) {
        HTMLElement table = table(given, shown, true, wrong);
        String name = isNumber(given) ? output : output + shown.index() + " " + given.shapeText();
        caption(table, "exercises.wrong.yours", name);
        return table;
    }

    private static boolean isNumber(Tensor tensor) {
        return tensor.shape().isEmpty();
    }

    private void showShape() {
        HTMLElement table = table(right, shown, false, Set.of());
        if (isNumber(right)) caption(table, "exercises.wrong.expected.number", "");
        else caption(table, "exercises.wrong.expected", right.shapeText());
        expected.appendChild(table);
        HTMLElement reveal = Elements.create("button");
        reveal.setAttribute("type", "button");
        reveal.setClassName("plain");
        Texts.show(reveal, "exercises.wrong.reveal");
        reveal.addEventListener("click", event -> {
            expected.removeChild(reveal);
            HTMLElement numbers = table(right, shown, true, Set.of());
            caption(numbers, "exercises.wrong.numbers", isNumber(right) ? "" : index() + right.shapeText());
            expected.replaceChild(numbers, table);
        });
        expected.appendChild(reveal);
    }

    private static void caption(HTMLElement table, String key, String parameter) {
        HTMLElement caption = Elements.create("caption");
        Texts.show(caption, key, parameter);
        table.insertBefore(caption, table.getFirstChild());
    }

    /** The part that is shown, where not all is. */
    private String index() {
        return shown.index().isEmpty() ? "" : shown.index() + " ";
    }

    /** Of an array so much as is shown; what there is beside it is dots. */
    private static HTMLElement table(Tensor tensor, Excerpt shown, boolean numbers, Set<Integer> wrong) {
        HTMLElement table = Elements.create("table");
        if (shown.firstRow() > 0) table.appendChild(rowOfDots());
        for (int i = 0; i < shown.rows(); i++) {
            HTMLElement row = Elements.create("tr");
            if (shown.firstColumn() > 0) row.appendChild(dots());
            for (int j = 0; j < shown.columns(); j++) {
                int place = shown.place(tensor.shape(), i, j);
                row.appendChild(cell(tensor.values()[place], numbers, wrong.contains(place)));
            }
            if (shown.firstColumn() + shown.columns() < shown.allColumns()) row.appendChild(dots());
            table.appendChild(row);
        }
        if (shown.firstRow() + shown.rows() < shown.allRows()) table.appendChild(rowOfDots());
        return table;
    }

    private static HTMLElement rowOfDots() {
        HTMLElement row = Elements.create("tr");
        row.appendChild(dots());
        return row;
    }

    private static HTMLElement dots() {
        HTMLElement cell = Elements.create("td");
        cell.setClassName("exercise-unsaid");
        cell.setInnerText("…");
        return cell;
    }

    private static HTMLElement cell(double value, boolean number, boolean wrong) {
        HTMLElement cell = Elements.create("td");
        cell.setInnerText(number ? Numbers.formatShort(value) : "·");
        if (!number) cell.setClassName("exercise-unsaid");
        if (!wrong) return cell;
        cell.setClassName("wrong");
        HTMLElement said = Elements.create("span");
        said.setClassName("unseen");
        Texts.show(said, "exercises.wrong.cell");
        cell.appendChild(said);
        return cell;
    }
}
