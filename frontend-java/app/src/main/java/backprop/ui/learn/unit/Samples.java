package backprop.ui.learn.unit;

import backprop.points.DataKind;
import backprop.points.DataSettings;
import backprop.points.LabState;
import backprop.points.PointSettings;
import backprop.points.Preset;
import backprop.points.Selection;
import backprop.ui.dom.LocalNumbers;
import backprop.ui.points.plane.PlanePicture;
import java.util.Optional;

/** The figures' points, all of them to learn from, and sums as they are written. */
final class Samples {
    private static final int COUNT = 200;
    private static final double[] NOWHERE = {};

    private Samples() {}

    static LabState of(DataKind kind) {
        PointSettings settings = Preset.of(kind).settings();
        DataSettings usual = settings.data();
        DataSettings data = new DataSettings(kind, 2, COUNT, 0, 0, usual.seed(), usual.function(), usual.own());
        return state(settings.with(data));
    }

    static LabState state(PointSettings settings) {
        return new LabState(settings, settings.data().draw(), Optional.empty(), new Selection.None(), Optional.empty());
    }

    static void paint(PlanePicture dots, LabState points) {
        dots.points(points, true, -1, NOWHERE);
    }

    /** w₁ x₁ + w₂ x₂ + b in numbers. */
    static String sum(double[] weights) {
        return LocalNumbers.signed(weights[0], 1) + " x₁ " + signed(weights[1]) + " x₂ " + signed(weights[2]);
    }

    /** With a sign before it that joins it to what stands there: + 1.5, − 0.3. */
    static String signed(double x) {
        return (x < 0 ? "− " : "+ ") + LocalNumbers.fixed(Math.abs(x), 1);
    }
}
