package backprop.browser.callback;

import org.teavm.jso.JSFunctor;
import org.teavm.jso.JSObject;

/** Given a text, which may be JSON. */
@JSFunctor
public interface TextCallback extends JSObject {
    void accept(String text);
}
