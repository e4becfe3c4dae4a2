package backprop.ui.learn;

import org.teavm.jso.JSBody;

/** Which sections have been read to their end, on this device. Storage may be forbidden: nothing has then been read. */
final class Reading {
    boolean has(String chapter, String section) {
        return kept().contains(" " + chapter + "." + section + " ");
    }

    void add(String chapter, String section) {
        if (!has(chapter, section)) keep(kept() + chapter + "." + section + " ");
    }

    void forget() {
        keep(" ");
    }

    @JSBody(script = "try { return localStorage.getItem('backprop.read') || ' '; } catch (forbidden) { return ' '; }")
    private static native String kept();

    @JSBody(
            params = "sections",
            script = "try { localStorage.setItem('backprop.read', sections); } catch (forbidden) { }")
    private static native void keep(String sections);
}
