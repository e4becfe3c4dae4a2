package backprop.ui.learn.technique;

import backprop.experiment.Spread;
import backprop.ui.dom.DomUpdate;
import backprop.ui.dom.LocalNumbers;
import backprop.ui.dom.Markup;
import backprop.ui.dom.Texts;
import backprop.ui.learn.Powers;
import org.teavm.jso.dom.html.HTMLElement;
import org.teavm.jso.dom.xml.Element;

/** A histogram of a layer's numbers, and below it a number that sums them up. A bar that would be too high is cut, and says its share. */
final class SpreadPlot {
    private static final int PARTS = 31, HEIGHT = 60;
    private static final double HIGHEST = 0.25;

    private final int layer;
    private final Element picture =
            Markup.svg("svg", "viewBox", "0 0 " + PARTS + " " + HEIGHT, "preserveAspectRatio", "none", "role", "img");
    private final Element bars = Markup.svg("path");
    private final HTMLElement cut = (HTMLElement) Markup.html("b");
    private final HTMLElement summary = (HTMLElement) Markup.html("small");

    /** @param layer from 1 */
    SpreadPlot(HTMLElement row, int layer) {
        this.layer = layer;
        Markup.put(picture, bars);
        Markup.put(row, Markup.put(Markup.html("div", "class", "spread"), picture, cut, summary));
    }

    /** @param number that sums them up; the label says what it is */
    void show(Spread spread, double number, double low, double high, String label) {
        double[] shares = spread.shares(low, high, PARTS);
        StringBuilder path = new StringBuilder();
        int tallest = 0;
        for (int i = 0; i < PARTS; i++) {
            if (shares[i] > shares[tallest]) tallest = i;
            double height = Math.min(1, shares[i] / HIGHEST) * HEIGHT;
            path.append("M").append(i).append(" ").append(HEIGHT).append("v").append(Markup.number(-height));
            path.append("h1V").append(HEIGHT).append("z");
        }
        bars.setAttribute("d", path.toString());
        boolean isCut = shares[tallest] > HIGHEST;
        cut.setInnerText(isCut ? LocalNumbers.fixed(100 * shares[tallest], 0) + "\u00a0%" : "");
        boolean isRight = tallest > PARTS / 2;
        DomUpdate.flag(cut, "data-right", isRight);
        DomUpdate.property(cut, "--at", (isRight ? PARTS - tallest : tallest + 1) * 100.0 / PARTS + "%");
        String text = Powers.text(number);
        summary.setInnerText(text);
        picture.setAttribute("aria-label", Texts.text(label, Integer.toString(layer), text));
    }
}
