package backprop.browser;

import org.teavm.jso.JSBody;

/** What this window keeps until it is closed, from page to page. It may be forbidden: nothing is kept then. */
public final class WindowStore {
    /** By which the server knows who joined, and who may lead; and the lesson that is led. boot.js looks for the first and the last. */
    public static final String TOKEN = "token", KEY = "key", LESSON = "lesson";

    /** What a student's class was given to train on: by which message, and how many digits; "12 40". */
    public static final String GIVEN = "given";

    /** What a student is called, as {@link SavedSeat} writes it. */
    public static final String NAME = "name";

    private WindowStore() {}

    /** Empty if there is none. */
    @JSBody(
            params = "name",
            script = "try { return sessionStorage.getItem('backprop.lesson.' + name) || ''; }"
                    + " catch (forbidden) { return ''; }")
    public static native String get(String name);

    /** An empty value takes it out. */
    @JSBody(
            params = {"name", "value"},
            script = "try { if (value) sessionStorage.setItem('backprop.lesson.' + name, value);"
                    + " else sessionStorage.removeItem('backprop.lesson.' + name); } catch (forbidden) { }")
    public static native void put(String name, String value);
}
