package backprop.browser.callback;

import org.teavm.jso.JSFunctor;
import org.teavm.jso.JSObject;

/** Given a place in a picture, or how far something moved. */
@JSFunctor
public interface PointCallback extends JSObject {
    void accept(double x, double y);
}
