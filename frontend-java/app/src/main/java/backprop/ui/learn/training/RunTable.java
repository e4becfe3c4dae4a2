package backprop.ui.learn.training;

import backprop.ui.dom.Elements;
import backprop.ui.dom.LocalNumbers;
import java.util.ArrayList;
import java.util.List;
import org.teavm.jso.dom.html.HTMLElement;
import org.teavm.jso.dom.xml.NodeList;

/** The notebook's accuracies, a row an epoch, as the page's table has them; this run's stand beside them. */
final class RunTable {
    private final NodeList<? extends HTMLElement> rows;
    private final int perEpoch;

    /** @param perEpoch iterations */
    RunTable(int perEpoch) {
        this.perEpoch = perEpoch;
        rows = Elements.<HTMLElement>byId("run-table").querySelectorAll("tr");
    }

    /** The notebook prints after its first iteration and then after each epoch's first. */
    List<AccuracyPlot.Point> notebook() {
        List<AccuracyPlot.Point> points = new ArrayList<>();
        for (int epoch = 0; epoch < rows.getLength(); epoch++) {
            points.add(new AccuracyPlot.Point(epoch * perEpoch + 1, number(epoch, 0), number(epoch, 1)));
        }
        return points;
    }

    private double number(int row, int column) {
        return Double.parseDouble(cell(row, column).getTextContent());
    }

    private HTMLElement cell(int row, int column) {
        return rows.get(row).querySelectorAll("td").get(column);
    }

    void add(AccuracyPlot.Point point) {
        int epoch = point.iteration() / perEpoch;
        if (point.iteration() > 1 && point.iteration() % perEpoch != 0 || epoch >= rows.getLength()) return;
        cell(epoch, 2).setInnerText(LocalNumbers.fixed(point.train(), 4));
        cell(epoch, 3).setInnerText(LocalNumbers.fixed(point.test(), 4));
    }

    void clear() {
        for (int row = 0; row < rows.getLength(); row++) {
            cell(row, 2).setInnerText("");
            cell(row, 3).setInnerText("");
        }
    }
}
