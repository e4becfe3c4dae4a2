package backprop.ui.classroom;

import backprop.browser.callback.NamedTextCallback;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSObject;

/** Between the board's window and the projector's, in this browser alone. */
public final class ProjectorChannel {
    /** Kinds besides the events of the stream: the projector is there; what is shown; all begins anew; it is over. */
    public static final String HELLO = "hello", STANDING = "standing", CLEAR = "clear", END = "end";

    private final JSObject channel = open();

    public void send(String kind, String data) {
        post(channel, kind, data);
    }

    public void listen(NamedTextCallback heard) {
        listen(channel, heard);
    }

    @JSBody(script = "return new BroadcastChannel('backprop.class');")
    private static native JSObject open();

    @JSBody(
            params = {"channel", "kind", "data"},
            script = "channel.postMessage({ kind: kind, data: data });")
    private static native void post(JSObject channel, String kind, String data);

    @JSBody(
            params = {"channel", "heard"},
            script = "channel.onmessage = function(event) { heard(event.data.kind, event.data.data); };")
    private static native void listen(JSObject channel, NamedTextCallback heard);
}
