package backprop.browser.callback;

import org.teavm.jso.JSFunctor;
import org.teavm.jso.JSObject;

/** Given a whole number. */
@JSFunctor
public interface IntCallback extends JSObject {
    void accept(int number);
}
