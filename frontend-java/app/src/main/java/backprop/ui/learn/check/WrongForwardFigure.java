package backprop.ui.learn.check;

import backprop.naive.broken.WrongForward;
import backprop.number.Numbers;
import backprop.ui.dom.Elements;
import backprop.ui.dom.Markup;
import backprop.ui.learn.Marks;
import backprop.ui.learn.Powers;
import org.teavm.jso.dom.html.HTMLElement;
import org.teavm.jso.dom.xml.Element;

/** A layer that computes what it should not, and passes the check all the same. */
final class WrongForwardFigure {
    WrongForwardFigure() {
        WrongForward checked = WrongForward.checked();
        fill("wrong-x", checked.x());
        fill("wrong-y", checked.wrong());
        fill("wrong-right", checked.right());
        HTMLElement error = Elements.byId("wrong-error");
        error.setInnerText("\u00a0" + Powers.text(checked.error()));
        error.insertBefore(
                checked.passed() ? Marks.tick("learn.passes") : Marks.cross("learn.fails"), error.getFirstChild());
    }

    private static void fill(String table, double[][] numbers) {
        for (double[] row : numbers) {
            Element line = Markup.html("tr");
            for (double x : row)
                Markup.put(
                        line,
                        Markup.put(Markup.html("td"), Numbers.formatShort(x).replace('-', '−')));
            Elements.byId(table).appendChild(line);
        }
    }
}
