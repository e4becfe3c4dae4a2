package backprop.ui.learn.training;

import backprop.ui.dom.LocalNumbers;
import backprop.ui.dom.Markup;
import backprop.ui.learn.SvgFigure;
import org.teavm.jso.dom.xml.Element;

/** The loss of each iteration so far. */
final class LossLine {
    private static final double LEFT = 36, RIGHT = 410, TOP = 12, BOTTOM = 160, MOST = 2.5;
    private static final int FEWEST = 10;

    private final Element line;
    private final Element dot;
    private final Element last;
    private float[] losses = {};
    private int count;

    LossLine(Element element) {
        SvgFigure svg = new SvgFigure(element);
        svg.path("axis", "M36 8V160H414");
        for (int y = 0; y <= 2; y++) svg.text("end", LEFT - 8, y(y) + 4, Integer.toString(y));
        svg.text("middle", LEFT, 180, "0");
        last = svg.text("end", RIGHT, 180, "");
        line = svg.path("loss-line", "");
        dot = svg.circle("loss-dot", 3.5);
    }

    private static double y(double loss) {
        return BOTTOM - Math.min(loss, MOST) / MOST * (BOTTOM - TOP);
    }

    void add(float[] more) {
        float[] all = new float[Math.max(losses.length, 2 * (count + more.length))];
        System.arraycopy(losses, 0, all, 0, count);
        System.arraycopy(more, 0, all, count, more.length);
        losses = all;
        count += more.length;
    }

    void clear() {
        count = 0;
    }

    void show() {
        double width = Math.max(FEWEST, count);
        StringBuilder path = new StringBuilder();
        for (int i = 0; i < count; i++) {
            path.append(i == 0 ? "M" : "L").append(Markup.number(LEFT + (i + 1) / width * (RIGHT - LEFT)));
            path.append(' ').append(Markup.number(y(losses[i])));
        }
        line.setAttribute("d", path.toString());
        SvgFigure.set(dot, "cx", LEFT + count / width * (RIGHT - LEFT), "cy", y(losses[count - 1]));
        last.setTextContent(LocalNumbers.grouped((int) width));
    }
}
