package backprop.ui.paper;

import org.teavm.jso.JSBody;
import org.teavm.jso.JSBodyImport;
import org.teavm.jso.dom.html.HTMLElement;

/** What is printed instead of the page. */
public final class PrintedSheet {
    private PrintedSheet() {}

    /**
     * It is in the page until it has been printed, or another is.
     *
     * @param kind how style sheets know it: worksheet or report
     */
    @JSBody(
            params = {"sheet", "kind"},
            imports = @JSBodyImport(alias = "paper", fromModule = "paper.js"),
            script = "paper.show(sheet, kind);")
    public static native void show(HTMLElement sheet, String kind);

    /** The browser's dialog. */
    @JSBody(script = "print();")
    public static native void print();
}
