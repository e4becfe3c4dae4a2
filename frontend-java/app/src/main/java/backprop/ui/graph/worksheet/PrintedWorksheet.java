package backprop.ui.graph.worksheet;

import backprop.graph.predict.Level;
import backprop.handout.Handout;
import backprop.handout.Lab;
import backprop.handout.Words;
import backprop.ui.dom.AfterPaint;
import backprop.ui.graph.scene.Scene;
import backprop.ui.handout.OpenedHandout;
import java.util.Optional;
import org.teavm.jso.JSBody;
import org.teavm.jso.dom.html.HTMLElement;

/** Prints a scene's worksheet instead of the page; with the teacher's words, where the page was handed out. */
public final class PrintedWorksheet {
    private PrintedWorksheet() {}

    /** With a key, unless Predict asks at a level. A wide picture is there as a whole after it was painted for the first time. */
    public static void print(Scene scene, Optional<Level> level) {
        Words teachers = OpenedHandout.here(Lab.GRAPH).map(Handout::words).orElse(Words.NONE);
        show(new Sheet(scene, teachers.title(), teachers.task(), level).root);
        AfterPaint.run(() -> AfterPaint.run(PrintedWorksheet::print));
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
