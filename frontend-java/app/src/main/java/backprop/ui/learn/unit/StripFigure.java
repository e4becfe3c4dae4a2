package backprop.ui.learn.unit;

import backprop.points.DataKind;
import backprop.points.HandNet;
import backprop.points.LabState;
import backprop.ui.dom.DomUpdate;
import backprop.ui.dom.Elements;
import backprop.ui.dom.LocalNumbers;
import backprop.ui.dom.Texts;
import backprop.ui.points.plane.Inks;
import backprop.ui.points.plane.PlanePicture;

/** Two units that look towards each other, and the output that adds them up: a strip. */
final class StripFigure {
    private static final double W1 = 1.6, W2 = 1.2, V = 4;

    private final LabState points = Samples.of(DataKind.STRIPES);
    private final PlanePicture[] units = new PlanePicture[2];
    private final PlanePicture answer;
    private final PlanePicture dots;
    private final Border[] borders = new Border[2];
    private final Slider b1 = new Slider("strip-b1", this::show);
    private final Slider b2 = new Slider("strip-b2", this::show);
    private final Slider c = new Slider("strip-c", this::show);

    StripFigure(Inks inks) {
        for (int i = 0; i < units.length; i++) {
            units[i] = new PlanePicture(Elements.byId("strip-unit-" + (i + 1)), inks);
            borders[i] = new Border(Elements.byId("strip-border"));
        }
        answer = new PlanePicture(Elements.byId("strip-surface"), inks);
        dots = new PlanePicture(Elements.byId("strip-dots"), inks);
    }

    void show() {
        double[][] hidden = {{W1, W2, b1.value()}, {-W1, -W2, b2.value()}};
        double[] output = {V, V, c.value()};
        HandNet net = new HandNet(hidden, output);
        for (int i = 0; i < units.length; i++) {
            units[i].surface(net.surface(i), 0);
            borders[i].show(hidden[i][0], hidden[i][1], hidden[i][2]);
            DomUpdate.text(
                    Elements.byId("strip-formula-" + (i + 1)),
                    "h" + (char) ('₁' + i) + " = tanh(" + Samples.sum(hidden[i]) + ")");
        }
        answer.answer(net.surface(), 0, 1, false);
        Samples.paint(dots, points);
        DomUpdate.text(Elements.byId("strip-formula"), "p = sigmoid(4 h₁ + 4 h₂ " + Samples.signed(output[2]) + ")");
        Texts.show(
                Elements.byId("strip-said"),
                "learn-unit.right",
                LocalNumbers.percent(net.accuracy(points.points().training())));
    }
}
