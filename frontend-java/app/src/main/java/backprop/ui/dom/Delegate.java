package backprop.ui.dom;

import backprop.browser.callback.ObjectCallback;
import org.teavm.jso.JSBody;
import org.teavm.jso.dom.html.HTMLElement;

/** One listener for all parts of an element, also for those that are written anew. */
public final class Delegate {
    private Delegate() {}

    /** @param selector of what is pressed: it, or what it is in, is given */
    @JSBody(
            params = {"root", "event", "selector", "then"},
            script = "root.addEventListener(event, function(happened) {"
                    + " var part = happened.target.closest && happened.target.closest(selector);"
                    + " if (part && root.contains(part)) then(part); });")
    public static native void on(HTMLElement root, String event, String selector, ObjectCallback<HTMLElement> then);
}
