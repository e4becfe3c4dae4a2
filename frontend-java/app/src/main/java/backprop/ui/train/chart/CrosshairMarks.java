package backprop.ui.train.chart;

import backprop.run.LineStyle;
import backprop.ui.dom.DomUpdate;
import backprop.ui.dom.Elements;
import backprop.ui.widget.LineClasses;
import java.util.ArrayList;
import java.util.List;
import org.teavm.jso.dom.html.HTMLElement;

/** The reading line over a chart, and a dot where it meets each run. */
public final class CrosshairMarks {
    /** @param y where the line is there, of that chart */
    public record Dot(LineStyle style, double y) {}

    private final HTMLElement line = Elements.create("i");
    private final List<HTMLElement> dots = new ArrayList<>();
    private HTMLElement over;

    CrosshairMarks(HTMLElement root) {
        line.setClassName("cursor");
        over = root;
    }

    /** The element over the part of the chart where lines are. */
    void into(HTMLElement over) {
        this.over = over;
        over.appendChild(line);
        dots.forEach(over::appendChild);
    }

    void show(UPlot plot, double x, List<Dot> values) {
        String left = plot.valToPos(x, "x") + "px";
        line.getStyle().setProperty("left", left);
        DomUpdate.hidden(line, false);
        while (dots.size() < values.size()) {
            HTMLElement dot = Elements.create("i");
            over.appendChild(dot);
            dots.add(dot);
        }
        for (int i = 0; i < dots.size(); i++) {
            HTMLElement dot = dots.get(i);
            DomUpdate.hidden(dot, i >= values.size());
            if (i >= values.size()) continue;
            dot.setClassName("dot " + LineClasses.of(values.get(i).style()));
            dot.getStyle().setProperty("left", left);
            dot.getStyle().setProperty("top", plot.valToPos(values.get(i).y(), "y") + "px");
        }
    }

    void hide() {
        DomUpdate.hidden(line, true);
        dots.forEach(dot -> DomUpdate.hidden(dot, true));
    }
}
