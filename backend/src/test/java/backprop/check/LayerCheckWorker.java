package backprop.check;

import org.teavm.jso.JSBody;

/** The check as a worker: compiled by TeaVM for the tests alone. */
public final class LayerCheckWorker {
    private LayerCheckWorker() {}

    public static void main(String[] args) {
        answer(LayerCheck.run());
    }

    @JSBody(params = "text", script = "postMessage(text);")
    private static native void answer(String text);
}
