package backprop.ui.desk;

import backprop.browser.callback.TextCallback;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSByRef;
import org.teavm.jso.JSFunctor;
import org.teavm.jso.JSObject;
import org.teavm.jso.typedarrays.Float32Array;
import org.teavm.jso.typedarrays.Int8Array;

/**
 * What the Draw lab's two scripts share: the digit that lies there, the net that reads it, and the question that is asked.
 * draw.js lays it out, inside.js listens, once it has come.
 */
public final class SharedDrawState {
    // TeaVM shortens the parameters of a script to b, c, d, …, but leaves its variables: these have longer names.
    private SharedDrawState() {}

    @JSBody(
            script =
                    "window.backpropDesk = { input: new Float32Array(0), label: -1, drawing: false, net: null, look: '',"
                            + " tell: function() {}, offered: function() {} };")
    public static native void set();

    /**
     * @param input what the net is given, 0 to 1; nothing where the pad is blank
     * @param label what the digit is known to be, else −1
     * @param drawing whether the pen is down, so that more is to come soon
     */
    @JSBody(
            params = {"input", "label", "drawing"},
            script = "var desk = window.backpropDesk; desk.input = input; desk.label = label; desk.drawing = drawing;"
                    + " desk.tell('digit');")
    public static native void digit(@JSByRef float[] input, int label, boolean drawing);

    /** @param file safetensors, not to be written into */
    @JSBody(
            params = {"name", "label", "file"},
            script =
                    "var desk = window.backpropDesk; desk.net = { name: name, label: label, file: file }; desk.tell('net');")
    public static native void net(String name, String label, @JSByRef byte[] file);

    @JSBody(script = "var desk = window.backpropDesk; desk.net = null; desk.tell('net');")
    public static native void noNet();

    /** @param look inside, back, learn or fool */
    @JSBody(params = "look", script = "var desk = window.backpropDesk; desk.look = look; desk.tell('look');")
    public static native void requestView(String look);

    /** @param then told "digit", "net" or "look" after each change */
    @JSBody(params = "then", script = "window.backpropDesk.tell = then;")
    public static native void listen(TextCallback then);

    @JSBody(script = "return window.backpropDesk.look;")
    public static native String requestedView();

    @JSBody(script = "return window.backpropDesk.label;")
    public static native int label();

    @JSBody(script = "return window.backpropDesk.drawing;")
    public static native boolean isDrawing();

    public static float[] input() {
        return inputArray().copyToJavaArray();
    }

    @JSBody(script = "return window.backpropDesk.input;")
    private static native Float32Array inputArray();

    @JSBody(script = "return !!window.backpropDesk.net;")
    public static native boolean hasNet();

    @JSBody(script = "return window.backpropDesk.net.name;")
    public static native String netName();

    @JSBody(script = "return window.backpropDesk.net.label;")
    public static native String netLabel();

    public static byte[] netFile() {
        return netArray().copyToJavaArray();
    }

    @JSBody(script = "return window.backpropDesk.net.file;")
    private static native Int8Array netArray();

    /** A net that was taught here, to be one of the choices; a name that is one already gets the new weights. */
    @JSBody(
            params = {"name", "label", "file", "read"},
            script = "window.backpropDesk.offered(name, label, file, read);")
    public static native void addNet(String name, String label, @JSByRef byte[] file, boolean read);

    @JSBody(params = "then", script = "window.backpropDesk.offered = then;")
    public static native void onOffer(Offer then);

    @JSFunctor
    public interface Offer extends JSObject {
        /** @param read whether it is to read from now on */
        void offered(String name, String label, Int8Array file, boolean read);
    }
}
