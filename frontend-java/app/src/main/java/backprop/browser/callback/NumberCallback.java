package backprop.browser.callback;

import org.teavm.jso.JSFunctor;
import org.teavm.jso.JSObject;

/** Given a number. */
@JSFunctor
public interface NumberCallback extends JSObject {
    void accept(double number);
}
