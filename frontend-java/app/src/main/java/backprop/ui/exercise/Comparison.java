package backprop.ui.exercise;

import backprop.exercise.Evidence;
import backprop.exercise.program.Tensor;
import backprop.number.Numbers;
import backprop.ui.dom.Elements;
import backprop.ui.dom.Texts;
import java.util.HashSet;
import java.util.Set;
import org.teavm.jso.dom.html.HTMLElement;

/** The given matrix with its wrong entries marked, beside the right one: its shape, and its numbers when they are asked for. */
final class Comparison {
    private static final int MOST_ROWS = 8, MOST_COLUMNS = 8;

    private final HTMLElement root = Elements.create("div");
    private final HTMLElement expected = Elements.create("div");
    private final Tensor right;

    Comparison(String output, Evidence evidence) {
        root.setClassName("compared");
        if (evidence instanceof Evidence.Entries entries) {
            right = entries.right();
            root.appendChild(given(output, entries.given(), new HashSet<>(entries.wrong())));
        } else if (evidence instanceof Evidence.Shape shape) {
            right = shape.right();
            root.appendChild(given(output, shape.given(), Set.of()));
        } else {
            right = ((Evidence.Type) evidence).right();
        }
        root.appendChild(expected);
        showShape();
    }

    HTMLElement element() {
        return root;
    }

    private static HTMLElement given(String output, Tensor given, Set<Integer> wrong) {
        HTMLElement table = table(given, true, wrong);
        caption(table, "exercises.wrong.yours", isNumber(given) ? output : output + " " + given.shapeText());
        return table;
    }

    private static boolean isNumber(Tensor tensor) {
        return tensor.shape().isEmpty();
    }

    private void showShape() {
        HTMLElement table = table(right, false, Set.of());
        if (isNumber(right)) caption(table, "exercises.wrong.expected.number", "");
        else caption(table, "exercises.wrong.expected", right.shapeText());
        expected.appendChild(table);
        HTMLElement reveal = Elements.create("button");
        reveal.setAttribute("type", "button");
        reveal.setClassName("plain");
        Texts.say(reveal, "exercises.wrong.reveal");
        reveal.addEventListener("click", event -> {
            expected.removeChild(reveal);
            HTMLElement shown = table(right, true, Set.of());
            caption(shown, "exercises.wrong.numbers", isNumber(right) ? "" : right.shapeText());
            expected.replaceChild(shown, table);
        });
        expected.appendChild(reveal);
    }

    private static void caption(HTMLElement table, String key, String parameter) {
        HTMLElement caption = Elements.create("caption");
        Texts.say(caption, key, parameter);
        table.insertBefore(caption, table.getFirstChild());
    }

    /** A matrix, the first rows and columns of it; more axes are told by their shape alone. */
    private static HTMLElement table(Tensor tensor, boolean numbers, Set<Integer> wrong) {
        HTMLElement table = Elements.create("table");
        double[][] rows = tensor.rows();
        int columns = rows.length == 0 ? 0 : rows[0].length;
        for (int i = 0; i < Math.min(rows.length, MOST_ROWS); i++) {
            HTMLElement row = Elements.create("tr");
            for (int j = 0; j < Math.min(columns, MOST_COLUMNS); j++) {
                row.appendChild(cell(rows[i][j], numbers, wrong.contains(i * columns + j)));
            }
            if (columns > MOST_COLUMNS) row.appendChild(dots());
            table.appendChild(row);
        }
        if (rows.length > MOST_ROWS) {
            HTMLElement row = Elements.create("tr");
            row.appendChild(dots());
            table.appendChild(row);
        }
        return table;
    }

    private static HTMLElement dots() {
        HTMLElement cell = Elements.create("td");
        cell.setClassName("unsaid");
        cell.setInnerText("…");
        return cell;
    }

    private static HTMLElement cell(double value, boolean number, boolean wrong) {
        HTMLElement cell = Elements.create("td");
        cell.setInnerText(number ? Numbers.glance(value) : "·");
        if (!number) cell.setClassName("unsaid");
        if (!wrong) return cell;
        cell.setClassName("wrong");
        HTMLElement said = Elements.create("span");
        said.setClassName("unseen");
        Texts.say(said, "exercises.wrong.cell");
        cell.appendChild(said);
        return cell;
    }
}
