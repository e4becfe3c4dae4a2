package backprop.ui.inside.flow;

import backprop.explain.InputWindow;
import backprop.explain.Unit;
import backprop.tensor.Matrix;
import java.util.List;
import java.util.Optional;
import org.teavm.jso.dom.html.HTMLElement;
import org.teavm.jso.dom.xml.Element;

/** The numbers after a layer, or the gradients with respect to them, each divided by the largest. */
interface LayerFigure {
    HTMLElement root();

    /** What is described in words. */
    Element canvas();

    /** @param columns units or maps in a row; side: of a unit, or of a number in a map, in CSS pixels */
    void fit(int columns, int side);

    int columns();

    void show(Matrix out);

    void showGradient(Matrix gradient);

    /** The gradient has not come so far. */
    void showNoGradient();

    /** Frames the number that is chosen, and what others see of it. */
    void mark(Optional<Unit> chosen, List<InputWindow> seen);

    /** How far from the top a number stands, in CSS pixels. */
    double height(Unit unit);
}
