package backprop.ui.points.inspect;

import backprop.number.Numbers;
import backprop.points.Connection;
import backprop.points.LabState;
import backprop.points.PointLens;
import backprop.points.WeightCurve;
import backprop.ui.dom.DomUpdate;
import backprop.ui.dom.Elements;
import backprop.ui.dom.LocalNumbers;
import backprop.ui.dom.Texts;
import backprop.ui.widget.Notice;
import java.util.OptionalDouble;
import org.teavm.jso.JSBody;
import org.teavm.jso.dom.html.HTMLElement;
import org.teavm.jso.dom.html.HTMLInputElement;

/** A weight: its value to be set, its gradient, and the loss along it. */
final class WeightView {
    private static final double REACH = 5, FLAT = 1e-4;
    private static final int MEASUREMENTS = 81;

    private final HTMLInputElement slider = Elements.byId("weight-slider");
    private final HTMLInputElement value = Elements.byId("weight-value");
    private final CurveDrawing drawing = new CurveDrawing();
    private Connection place = new Connection(1, 0, 0);

    /** Told another value of a weight. */
    interface Set {
        void to(Connection place, double value);
    }

    WeightView(Set set, Notice notice) {
        slider.addEventListener("input", event -> set.to(place, Double.parseDouble(slider.getValue())));
        value.addEventListener("change", event -> {
            OptionalDouble typed = Numbers.read(value.getValue().trim());
            boolean fine = typed.isPresent() && Math.abs(typed.getAsDouble()) <= Connection.MOST_WEIGHT;
            if (fine) {
                value.removeAttribute("aria-invalid");
                set.to(place, typed.getAsDouble());
            } else {
                value.setAttribute("aria-invalid", "true");
                notice.error("points.wrong.weight");
            }
        });
    }

    void show(LabState state, Connection place, PointLens lens) {
        this.place = place;
        double weight = lens.weight(place);
        double reach = REACH;
        while (Math.abs(weight) > reach) reach *= 2;
        WeightCurve curve = lens.along(place, -reach, reach, MEASUREMENTS);
        drawing.show(curve);
        slider.setAttribute("min", Numbers.full(-reach));
        slider.setAttribute("max", Numbers.full(reach));
        if (!isPressed(slider)) slider.setValue(Numbers.full(weight));
        if (!isTypedIn(value)) value.setValue(LocalNumbers.fixed(weight, 4));
        DomUpdate.text(Elements.byId("weight-gradient"), Words.number(curve.gradient()));
        DomUpdate.text(Elements.byId("weight-loss"), LocalNumbers.loss(curve.loss(), 4));
        double gradient = curve.gradient();
        String way = Math.abs(gradient) < FLAT ? "flat" : gradient < 0 ? "down" : "up";
        Texts.show(Elements.byId("weight-sentence"), "points.weight." + way);
    }

    @JSBody(params = "element", script = "return element.matches(':active');")
    private static native boolean isPressed(HTMLElement element);

    @JSBody(params = "element", script = "return element.matches(':focus');")
    private static native boolean isTypedIn(HTMLElement element);
}
