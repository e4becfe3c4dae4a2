package backprop.ui.python;

import org.teavm.jso.JSBody;
import org.teavm.jso.dom.html.HTMLElement;

/** The text of a listing in the page, however its lines are marked. */
public final class ListingText {
    private ListingText() {}

    /** @param element with a code element for all of it, or one for each line */
    @JSBody(
            params = "element",
            script = "return Array.from(element.querySelectorAll('code'),"
                    + " function(code) { return code.textContent.replace(/\\n$/, ''); }).join('\\n') + '\\n';")
    public static native String of(HTMLElement element);

    /** With its bugs mended, where the page says how. */
    public static String mended(HTMLElement element) {
        return of(copyMended(element));
    }

    @JSBody(
            params = "element",
            script = "var copy = element.cloneNode(true);"
                    + " copy.querySelectorAll('[data-mend]').forEach(function(line) {"
                    + " line.textContent = line.getAttribute('data-mend') + '\\n'; });"
                    + " return copy;")
    private static native HTMLElement copyMended(HTMLElement element);
}
