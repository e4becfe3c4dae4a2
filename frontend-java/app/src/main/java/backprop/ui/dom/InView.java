package backprop.ui.dom;

import backprop.browser.callback.Callback;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSBodyImport;
import org.teavm.jso.JSFunctor;
import org.teavm.jso.JSObject;
import org.teavm.jso.dom.html.HTMLElement;

/**
 * Which elements are in the window: what is out of it need not follow every event. One that the browser has not looked at yet
 * counts as in view.
 */
public final class InView {
    private final JSObject observer;

    public InView() {
        this(() -> {});
    }

    /** @param entered called when some of them have come into the window */
    public InView(Runnable entered) {
        observer = observer(entered::run);
    }

    public void observe(HTMLElement element) {
        observe(observer, element);
    }

    public boolean contains(HTMLElement element) {
        return !isOut(element);
    }

    /** Reports whether an element has gone out of the window at its top, soon and whenever that changes. */
    @JSBody(
            params = {"element", "told"},
            imports = @JSBodyImport(alias = "sight", fromModule = "sight.js"),
            script = "sight.followAbove(element, told);")
    public static native void observeAbove(HTMLElement element, AboveListener told);

    /** Hears whether it is above the window. */
    @JSFunctor
    public interface AboveListener extends JSObject {
        void changed(boolean isAbove);
    }

    @JSBody(
            params = "entered",
            imports = @JSBodyImport(alias = "sight", fromModule = "sight.js"),
            script = "return sight.observer(entered);")
    private static native JSObject observer(Callback entered);

    @JSBody(
            params = {"observer", "element"},
            script = "observer.observe(element);")
    private static native void observe(JSObject observer, HTMLElement element);

    @JSBody(params = "element", script = "return element.outOfView === true;")
    private static native boolean isOut(HTMLElement element);
}
