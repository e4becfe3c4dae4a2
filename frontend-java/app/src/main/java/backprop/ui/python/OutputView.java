package backprop.ui.python;

import backprop.ui.dom.LocalNumbers;
import backprop.ui.dom.Texts;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSBodyImport;
import org.teavm.jso.JSObject;
import org.teavm.jso.dom.html.HTMLElement;

/**
 * What a program prints: a list of blocks, so that what is added does not lay out again what is there. Only so many lines stay;
 * a sentence says how many went.
 */
public final class OutputView {
    private static final int MOST_LINES = 10_000;

    private final HTMLElement frame;
    private final HTMLElement cut;
    private final String cutKey;
    private final JSObject lines;

    /**
     * @param frame hidden while there is nothing; {@code [data-part=lines]} in it gets the lines, {@code [data-part=cut]} how
     *     many are not shown
     * @param cutKey of that sentence
     */
    public OutputView(HTMLElement frame, String cutKey) {
        this.frame = frame;
        this.cutKey = cutKey;
        cut = frame.querySelector("[data-part=cut]");
        lines = lines(frame.querySelector("[data-part=lines]"), MOST_LINES);
    }

    public void clear() {
        clear(lines);
        show();
    }

    /** The end of what was printed. */
    public void scrollIntoView() {
        if (!isEmpty(lines)) scroll(frame);
    }

    /** @param dropped lines before it that did not come: what was there until then goes, too, for it does not go on in this */
    public void add(String text, int dropped) {
        add(lines, text, dropped);
        show();
    }

    private void show() {
        frame.setHidden(isEmpty(lines));
        int gone = gone(lines);
        if (gone == 0) Texts.clear(cut);
        else Texts.show(cut, cutKey, LocalNumbers.grouped(gone));
    }

    @JSBody(
            params = {"element", "most"},
            imports = @JSBodyImport(alias = "printed", fromModule = "printed-lines.js"),
            script = "return printed.lines(element, most);")
    private static native JSObject lines(HTMLElement element, int most);

    @JSBody(params = "element", script = "element.scrollIntoView({ block: 'nearest' });")
    private static native void scroll(HTMLElement element);

    @JSBody(
            params = "lines",
            imports = @JSBodyImport(alias = "printed", fromModule = "printed-lines.js"),
            script = "printed.clear(lines);")
    private static native void clear(JSObject lines);

    @JSBody(
            params = {"lines", "text", "dropped"},
            imports = @JSBodyImport(alias = "printed", fromModule = "printed-lines.js"),
            script = "printed.add(lines, text, dropped);")
    private static native void add(JSObject lines, String text, int dropped);

    @JSBody(params = "lines", script = "return !lines.element.firstChild;")
    private static native boolean isEmpty(JSObject lines);

    @JSBody(params = "lines", script = "return lines.gone;")
    private static native int gone(JSObject lines);
}
