package backprop.ui.train.chart;

import org.teavm.jso.JSBody;
import org.teavm.jso.JSObject;
import org.teavm.jso.JSProperty;
import org.teavm.jso.dom.html.HTMLElement;

/** A chart of the library uPlot: https://github.com/leeoniya/uPlot. */
interface UPlot extends JSObject {
    /** The library may not have come. */
    @JSBody(script = "return typeof uPlot === 'function';")
    static boolean isHere() {
        throw new AssertionError("JavaScript");
    }

    @JSProperty
    HTMLElement getOver();

    double valToPos(double value, String scale);

    double posToVal(double pixels, String scale);

    void setData(JSObject data);

    void destroy();
}
