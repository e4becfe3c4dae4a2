package backprop.browser.callback;

import org.teavm.jso.JSFunctor;
import org.teavm.jso.JSObject;

/** Asked for something that is answered later. */
@JSFunctor
public interface RequestCallback extends JSObject {
    /**
     * @param argument JSON; empty for none
     * @param done given the answer, as JSON
     * @param refused given a code and a sentence
     */
    void accept(String method, String argument, TextCallback done, NamedTextCallback refused);
}
