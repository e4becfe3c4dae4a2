package backprop.ui.paper;

import org.teavm.jso.JSBody;
import org.teavm.jso.JSFunctor;
import org.teavm.jso.JSObject;

/** What a style sheet cannot do for paper is done before the page is printed, and undone after. */
public final class Printing {
    private Printing() {}

    @JSBody(
            params = {"before", "after"},
            script = "addEventListener('beforeprint', function() { before(); });"
                    + " addEventListener('afterprint', function() { after(); });")
    public static native void around(Then before, Then after);

    @JSFunctor
    public interface Then extends JSObject {
        void run();
    }
}
