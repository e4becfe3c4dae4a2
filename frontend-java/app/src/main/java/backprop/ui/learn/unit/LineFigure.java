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

/** One unit, its weights and its bias to be set: a line, which can part two clouds of points. */
final class LineFigure {
    /** The sign of the unit decides. */
    private static final double[] OUTPUT = {4, 0};

    private final LabState points = Samples.of(DataKind.GAUSS);
    private final PlanePicture surface;
    private final PlanePicture dots;
    private final Border border = new Border(Elements.byId("line-border"));
    private final Slider w1 = new Slider("line-w1", this::show);
    private final Slider w2 = new Slider("line-w2", this::show);
    private final Slider b = new Slider("line-b", this::show);

    LineFigure(Inks inks) {
        surface = new PlanePicture(Elements.byId("line-surface"), inks);
        dots = new PlanePicture(Elements.byId("line-dots"), inks);
    }

    void show() {
        double[] weights = {w1.value(), w2.value(), b.value()};
        HandNet net = new HandNet(new double[][] {weights}, OUTPUT);
        surface.surface(net.surface(0), 0);
        border.show(weights[0], weights[1], weights[2]);
        Samples.paint(dots, points);
        DomUpdate.text(Elements.byId("line-formula"), "h = tanh(" + Samples.sum(weights) + ")");
        Texts.show(
                Elements.byId("line-said"),
                "learn-unit.right",
                LocalNumbers.percent(net.accuracy(points.points().training())));
    }
}
