package backprop.check;

import org.teavm.jso.JSBody;
import org.teavm.jso.JSFunctor;
import org.teavm.jso.JSObject;
import org.teavm.jso.JSProperty;
import org.teavm.jso.typedarrays.ArrayBuffer;

/** What a worker of the tests is asked to check. */
interface Order extends JSObject {
    @JSProperty
    String getEngine();

    /** The assembled kernels. */
    @JSProperty
    ArrayBuffer getCode();

    /** See {@link GoldenCheck}. */
    @JSProperty
    String getGolden();

    @JSBody(params = "inbox", script = "onmessage = function(event) { postMessage(inbox(event.data)); };")
    static void answer(Inbox inbox) {
        throw new AssertionError("JavaScript");
    }

    @JSFunctor
    interface Inbox extends JSObject {
        String accept(Order order);
    }
}
