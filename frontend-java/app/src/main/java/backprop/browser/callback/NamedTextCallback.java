package backprop.browser.callback;

import org.teavm.jso.JSFunctor;
import org.teavm.jso.JSObject;

/** Given a text and what it is: an event and its JSON, a code and its sentence. */
@JSFunctor
public interface NamedTextCallback extends JSObject {
    void accept(String name, String text);
}
