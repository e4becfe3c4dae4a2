package backprop.browser.callback;

import org.teavm.jso.JSFunctor;
import org.teavm.jso.JSObject;

/** Called back when something has happened. */
@JSFunctor
public interface Callback extends JSObject {
    void run();
}
