package backprop.ui.bench;

import backprop.ui.dom.Elements;
import backprop.ui.dom.LocalNumbers;
import backprop.ui.dom.Texts;
import java.util.ArrayList;
import java.util.List;
import org.teavm.jso.dom.html.HTMLElement;

/** The runs so far, each with a bar as long as it is fast. */
final class BenchTable {
    private static final int HASH_SHOWN = 12;

    private record Row(HTMLElement bar, double speed) {}

    private final HTMLElement body = Elements.byId("bench-runs");
    private final List<Row> rows = new ArrayList<>();

    void add(String net, int steps, int seed, BenchResult result) {
        HTMLElement row = Elements.create("tr");
        HTMLElement name = cell(row, "th", "");
        name.setAttribute("scope", "row");
        Texts.show(name, "engine." + result.engine());
        HTMLElement speed = cell(row, "td", "");
        speed.setClassName("speed number");
        HTMLElement bar = Elements.create("i");
        HTMLElement figure = Elements.create("b");
        figure.setInnerText(LocalNumbers.grouped((int) Math.round(result.stepsPerSecond())));
        speed.appendChild(bar);
        speed.appendChild(figure);
        cell(row, "td", LocalNumbers.percent(result.testAccuracy())).setClassName("number");
        cell(row, "td", LocalNumbers.fixed(result.seconds(), 2)).setClassName("number");
        cell(row, "td", net);
        cell(row, "td", LocalNumbers.grouped(steps)).setClassName("number");
        cell(row, "td", Integer.toString(seed)).setClassName("number");
        HTMLElement hash = cell(row, "td", "");
        HTMLElement code = Elements.create("code");
        code.setInnerText(result.weightsSha256().substring(0, HASH_SHOWN));
        code.setTitle(result.weightsSha256());
        hash.appendChild(code);
        body.appendChild(row);
        rows.add(new Row(bar, result.stepsPerSecond()));
        double fastest = rows.stream().mapToDouble(Row::speed).max().orElse(1);
        rows.forEach(each -> each.bar().getStyle().setProperty("--share", Double.toString(each.speed() / fastest)));
    }

    private static HTMLElement cell(HTMLElement row, String tag, String text) {
        HTMLElement cell = Elements.create(tag);
        cell.setInnerText(text);
        row.appendChild(cell);
        return cell;
    }
}
