package backprop.ui.graph.worksheet;

import backprop.browser.Address;
import backprop.ui.dom.AfterPaint;
import backprop.ui.graph.scene.Scene;
import org.teavm.jso.JSBody;
import org.teavm.jso.dom.html.HTMLElement;

/** Prints a scene's worksheet instead of the page. */
public final class PrintedWorksheet {
    private static final int LONGEST_TITLE = 80, LONGEST_TASK = 400;

    private final String title = given("title", LONGEST_TITLE);
    private final String task = given("task", LONGEST_TASK);

    /** A wide picture is there as a whole after it was painted for the first time. */
    public void print(Scene scene) {
        show(new Sheet(scene, title, task).root);
        AfterPaint.run(() -> AfterPaint.run(PrintedWorksheet::print));
    }

    /** From the link, as a teacher may have written it. */
    private static String given(String parameter, int longest) {
        String text = Address.parameter(parameter).map(String::strip).orElse("");
        return text.length() > longest ? text.substring(0, longest) : text;
    }

    /** It is in the page until it has been printed, or another is. */
    @JSBody(
            params = "sheet",
            script = "document.querySelectorAll('.worksheet').forEach(function(old) { old.remove(); });"
                    + " document.body.appendChild(sheet); document.documentElement.dataset.prints = 'worksheet';"
                    + " addEventListener('afterprint', function() { sheet.remove();"
                    + " delete document.documentElement.dataset.prints; }, { once: true });")
    private static native void show(HTMLElement sheet);

    @JSBody(script = "print();")
    private static native void print();
}
