package backprop.store;

import org.teavm.jso.JSObject;
import org.teavm.jso.JSProperty;
import org.teavm.jso.typedarrays.Int8Array;

/** A record as the browser's database holds it. */
interface Entry extends JSObject {
    @JSProperty
    int getId();

    @JSProperty
    String getCard();

    @JSProperty
    Int8Array getBytes();
}
