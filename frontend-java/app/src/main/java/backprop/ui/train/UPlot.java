package backprop.ui.train;

import org.teavm.jso.JSObject;
import org.teavm.jso.JSProperty;
import org.teavm.jso.dom.html.HTMLElement;

/** A chart of the library uPlot: https://github.com/leeoniya/uPlot. */
interface UPlot extends JSObject {
    @JSProperty
    HTMLElement getOver();

    double valToPos(double value, String scale);

    double posToVal(double pixels, String scale);

    void setData(JSObject data);

    void destroy();
}
