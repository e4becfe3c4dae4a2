package backprop.worker.protocol;

import org.teavm.jso.JSFunctor;
import org.teavm.jso.JSObject;
import org.teavm.jso.typedarrays.Int8Array;

/** Where messages arrive, from the page or from a worker. */
@JSFunctor
public interface MessageListener extends JSObject {
    void accept(String text, Int8Array bytes);
}
