package backprop.ui.learn;

import org.teavm.jso.JSBody;

/** Which sections of a chapter have been read to their end, on this device. Storage may be forbidden: nothing has then been read. */
final class ReadSections {
    private final String chapter;

    /** @param chapter its number */
    ReadSections(String chapter) {
        this.chapter = chapter;
    }

    /** The chapter has so many sections. */
    void open(int sections) {
        keep(chapter + ".of", Integer.toString(sections));
    }

    /** 0 for a chapter that was never opened. */
    int sections() {
        return Integer.parseInt("0" + kept(chapter + ".of"));
    }

    boolean has(String section) {
        return (" " + kept(chapter)).contains(" " + section + " ");
    }

    void add(String section) {
        if (!has(section)) keep(chapter, kept(chapter) + section + " ");
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
