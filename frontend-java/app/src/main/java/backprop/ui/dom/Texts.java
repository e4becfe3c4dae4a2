package backprop.ui.dom;

import backprop.browser.callback.Callback;
import org.teavm.jso.JSBody;
import org.teavm.jso.dom.html.HTMLElement;
import org.teavm.jso.dom.xml.Element;

/** What the page says, by key, in the language of the moment; boot.js holds the texts. */
public final class Texts {
    private Texts() {}

    /** The text follows the language from now on. */
    public static void show(HTMLElement element, String key, String... parameters) {
        put(element, key, parameters);
    }

    /**
     * A text to be part of another; it does not follow the language. Chinese names in Chinese words need no spaces, nor do
     * marked ones (by core's Mentions).
     */
    @JSBody(
            params = {"key", "parameters"},
            script = "return window.backprop.text(key, parameters)"
                    + ".replace(/([\\u4e00-\\u9fff]\\ue002?) (?=(?:\\ue000\\d+\\ue001)?[\\u4e00-\\u9fff])/g, '$1');")
    public static native String text(String key, String... parameters);

    /** What comes from a file, as a text shows it: what cannot be seen, or turns the writing around, as its code. */
    @JSBody(params = "value", script = "return window.backprop.shown(value);")
    public static native String shown(String value);

    /** One after the other; no space follows a Chinese full stop. */
    public static String sentences(String... sentences) {
        StringBuilder text = new StringBuilder();
        for (String sentence : sentences) {
            boolean spaced = text.length() > 0 && text.charAt(text.length() - 1) < '\u3000';
            text.append(spaced ? " " : "").append(sentence);
        }
        return text.toString();
    }

    /** en or zh. */
    @JSBody(script = "return window.backprop.language();")
    public static native String language();

    /** A text without parameters in a language that need not be that of the moment. */
    @JSBody(
            params = {"language", "key"},
            script = "return window.backpropTexts[language][key];")
    public static native String in(String language, String key);

    /** Whether the page has a text of that key. */
    @JSBody(params = "key", script = "return window.backprop.has(key);")
    public static native boolean has(String key);

    public static void clear(HTMLElement element) {
        put(element, "", new String[0]);
    }

    /** Finds the words of all that has a key, it or what is in it. */
    @JSBody(params = "element", script = "window.backprop.translate(element);")
    public static native void translate(Element element);

    @JSBody(
            params = {"element", "key", "parameters"},
            script = "window.backprop.say(element, key, parameters);")
    private static native void put(HTMLElement element, String key, String[] parameters);

    /** Calls back after each change of the language. */
    @JSBody(params = "then", script = "document.addEventListener('backprop:language', function() { then(); });")
    public static native void onLanguage(Callback then);
}
