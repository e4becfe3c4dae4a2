package backprop.ui.dom;

import org.teavm.jso.JSBody;
import org.teavm.jso.JSFunctor;
import org.teavm.jso.JSObject;

/** What the page says, by key, in the language of the moment; boot.js holds the texts. */
public final class Texts {
    private Texts() {}

    @JSBody(params = "key", script = "return window.backprop.text(key);")
    public static native String text(String key);

    @JSBody(params = {"key", "first"}, script = "return window.backprop.text(key, first);")
    public static native String text(String key, String first);

    @JSBody(params = {"key", "first", "second"}, script = "return window.backprop.text(key, first, second);")
    public static native String text(String key, String first, String second);

    /** Calls back after each change of the language. */
    @JSBody(params = "then", script = "document.addEventListener('backprop:language', then);")
    public static native void onLanguage(Then then);

    @JSFunctor
    public interface Then extends JSObject {
        void run();
    }
}
