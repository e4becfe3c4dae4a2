package backprop.browser.callback;

import org.teavm.jso.JSFunctor;
import org.teavm.jso.JSObject;

/** Given an object of the browser. */
@JSFunctor
public interface ObjectCallback<T extends JSObject> extends JSObject {
    void accept(T object);
}
