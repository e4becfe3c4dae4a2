package backprop.ui.layers;

import backprop.layers.Cell;
import backprop.layers.MatrixSymbol;
import backprop.naive.SoftmaxWithLoss;
import backprop.ui.dom.Elements;
import backprop.ui.dom.Markup;
import backprop.ui.dom.Texts;
import org.teavm.jso.dom.html.HTMLElement;
import org.teavm.jso.dom.xml.Element;

/** Two rows of scores, and their softmax: of each row, and of the whole batch at once as the notebook has it. */
final class RowsFigure {
    private static final int ROWS = 2, COLUMNS = 3;
    private static final double LIMIT = 5;
    private static final MatrixSymbol X = MatrixSymbol.matrix("X", "x", "N", "M");

    private final double[][] scores = {{0.3, 2.9, 4}, {2, 1, 0.1}};
    private final HTMLElement root = Elements.byId("rows");
    private final Element ours = table("matrix value", "learn-4.rows.ours");
    private final Element whole = table("matrix value", "learn-4.rows.whole");

    RowsFigure() {
        Markup.put(root, given(), ours, whole);
        show();
    }

    private Element given() {
        Element table = table("matrix value", "learn-4.rows.scores");
        for (int i = 0; i < ROWS; i++) {
            Element row = Markup.html("tr");
            for (int j = 0; j < COLUMNS; j++) {
                Cell cell = X.at(i, j);
                TypedCell typed = new TypedCell(cell, LIMIT, value -> set(cell, value));
                typed.show(scores[i][j]);
                row.appendChild(typed.root());
            }
            table.appendChild(row);
        }
        return table;
    }

    private void set(Cell cell, double value) {
        scores[cell.row()][cell.column()] = value;
        show();
    }

    private void show() {
        fill(ours, SoftmaxWithLoss.softmax(scores));
        double[][] one = new double[1][ROWS * COLUMNS];
        for (int i = 0; i < ROWS; i++) System.arraycopy(scores[i], 0, one[0], i * COLUMNS, COLUMNS);
        double[] all = SoftmaxWithLoss.softmax(one)[0];
        double[][] rows = new double[ROWS][COLUMNS];
        for (int i = 0; i < ROWS; i++) System.arraycopy(all, i * COLUMNS, rows[i], 0, COLUMNS);
        fill(whole, rows);
    }

    private static Element table(String classes, String caption) {
        HTMLElement words = Elements.create("caption");
        Texts.show(words, caption);
        return Markup.put(Markup.html("table", "class", classes), words);
    }

    private static void fill(Element table, double[][] rows) {
        Element old = table.querySelector("tbody");
        if (old != null) table.removeChild(old);
        Element body = Markup.html("tbody");
        for (double[] numbers : rows) {
            Element row = Markup.html("tr");
            double sum = 0;
            for (double number : numbers) {
                sum += number;
                row.appendChild(Markup.put(Markup.html("td"), CellNumbers.inCell(number, X)));
            }
            HTMLElement label = Elements.create("small");
            Texts.show(label, "learn-4.rows.sum");
            Element total = Markup.put(Markup.html("td", "class", "sum"), label);
            Markup.put(total, " " + CellNumbers.inCell(sum, X));
            body.appendChild(Markup.put(row, total));
        }
        table.appendChild(body);
    }
}
