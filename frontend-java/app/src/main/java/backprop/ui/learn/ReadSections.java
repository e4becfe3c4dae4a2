package backprop.ui.learn;

import org.teavm.jso.JSBody;

/** Which sections of a chapter have been read to their end, on this device. Storage may be forbidden: nothing has then been read. */
final class ReadSections {
    private final String chapter;

    /** @param chapter its number */
    ReadSections(String chapter) {
        this.chapter = chapter;
    }

    boolean has(String section) {
        return (" " + kept(chapter)).contains(" " + section + " ");
    }

    void add(String section) {
        if (!has(section)) keep(chapter, kept(chapter) + section + " ");
    }

    void remove(String section) {
        keep(chapter, (" " + kept(chapter)).replace(" " + section + " ", " ").substring(1));
    }

    /** How many have been read. */
    int count() {
        int count = 0;
        for (char c : kept(chapter).toCharArray()) if (c == ' ') count++;
        return count;
    }

    void forget() {
        keep(chapter, "");
    }

    @JSBody(
            params = "name",
            script = "try { return localStorage.getItem('backprop.read.' + name) || ''; }"
                    + " catch (forbidden) { return ''; }")
    private static native String kept(String name);

    @JSBody(
            params = {"name", "value"},
            script = "try { localStorage.setItem('backprop.read.' + name, value); } catch (forbidden) { }")
    private static native void keep(String name, String value);
}
