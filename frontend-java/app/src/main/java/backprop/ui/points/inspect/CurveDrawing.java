package backprop.ui.points.inspect;

import backprop.paper.PictureName;
import backprop.points.WeightCurve;
import backprop.ui.dom.Elements;
import backprop.ui.dom.LocalNumbers;
import backprop.ui.dom.Markup;
import backprop.ui.paper.PictureFile;
import backprop.ui.paper.SaveMenu;
import org.teavm.jso.dom.html.HTMLElement;
import org.teavm.jso.dom.xml.Element;

/** The loss over a weight's values as a curve, with the tangent where the weight is. */
final class CurveDrawing {
    private static final double LEFT = 52, RIGHT = 576, TOP = 12, BOTTOM = 222;

    private final HTMLElement root = Elements.byId("weight-curve");

    CurveDrawing() {
        new SaveMenu(
                Elements.byId("along-header"),
                () -> PictureFile.drawing(root),
                () -> PictureName.of("points", "weight"));
    }

    void show(WeightCurve curve) {
        Markup.empty(root);
        int last = curve.weights().length - 1;
        double from = curve.weights()[0];
        double to = curve.weights()[last];
        double most = curve.loss();
        for (double loss : curve.losses()) if (loss < Double.POSITIVE_INFINITY) most = Math.max(most, loss);
        double height = (most > 0 ? most : 1) * 1.08;
        Scale scale = new Scale(from, to, height);
        for (int i = 0; i <= 4; i++) level(scale, height * i / 4);
        for (int i = 0; i <= 4; i++)
            label(scale.x(from + (to - from) * i / 4), BOTTOM + 22, "middle", from + (to - from) * i / 4);
        StringBuilder path = new StringBuilder();
        for (int i = 0; i <= last; i++)
            path.append(i == 0 ? "M" : "L")
                    .append(scale.x(curve.weights()[i]))
                    .append(' ')
                    .append(scale.y(curve.losses()[i]));
        draw("path", "class", "points-curve", "d", path.toString());
        tangent(curve, scale, to - from, height);
        draw(
                "circle",
                "class",
                "points-at",
                "r",
                "6",
                "cx",
                "" + scale.x(curve.weight()),
                "cy",
                "" + scale.y(curve.loss()));
    }

    private record Scale(double from, double to, double most) {
        double x(double weight) {
            return LEFT + (RIGHT - LEFT) * (weight - from) / (to - from);
        }

        double y(double loss) {
            return BOTTOM - (BOTTOM - TOP) * Math.min(1.2, loss / most);
        }
    }

    /** As far as it stays in the picture, and a quarter of its width at most. */
    private void tangent(WeightCurve curve, Scale scale, double width, double height) {
        double reach = Math.min(width / 4, Math.min(curve.weight() - scale.from(), scale.to() - curve.weight()));
        if (Math.abs(curve.gradient()) * reach > height / 2) reach = height / 2 / Math.abs(curve.gradient());
        double left = curve.weight() - reach;
        double right = curve.weight() + reach;
        double low = curve.loss() - reach * curve.gradient();
        double high = curve.loss() + reach * curve.gradient();
        draw(
                "line",
                "class",
                "points-tangent",
                "x1",
                "" + scale.x(left),
                "y1",
                "" + scale.y(low),
                "x2",
                "" + scale.x(right),
                "y2",
                "" + scale.y(high));
    }

    private void level(Scale scale, double loss) {
        double y = scale.y(loss);
        draw("line", "class", "points-level", "x1", "" + LEFT, "x2", "" + RIGHT, "y1", "" + y, "y2", "" + y);
        label(LEFT - 8, y + 5, "end", loss);
    }

    private void label(double x, double y, String anchor, double value) {
        Element text = Markup.svg("text", "x", "" + x, "y", "" + y, "text-anchor", anchor);
        root.appendChild((HTMLElement) Markup.put(text, LocalNumbers.signed(value, 2)));
    }

    private void draw(String tag, String... attributes) {
        root.appendChild((HTMLElement) Markup.svg(tag, attributes));
    }
}
