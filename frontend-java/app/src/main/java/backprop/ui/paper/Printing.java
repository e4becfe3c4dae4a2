package backprop.ui.paper;

import backprop.browser.callback.Callback;
import org.teavm.jso.JSBody;

/** What a style sheet cannot do for paper is done before the page is printed, and undone after. */
public final class Printing {
    private Printing() {}

    @JSBody(
            params = {"before", "after"},
            script = "addEventListener('beforeprint', function() { before(); });"
                    + " addEventListener('afterprint', function() { after(); });")
    public static native void around(Callback before, Callback after);
}
