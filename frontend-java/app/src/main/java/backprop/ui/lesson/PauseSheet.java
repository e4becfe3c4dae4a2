package backprop.ui.lesson;

import backprop.ui.dom.Elements;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSBodyImport;
import org.teavm.jso.dom.html.HTMLElement;

/** A calm sheet over the page: what is under it rests, and is as it was when the sheet is lifted. */
final class PauseSheet {
    private final HTMLElement sheet = Elements.byId("pause-sheet");

    void show(boolean paused) {
        if (sheet.isHidden() != paused) return;
        sheet.setHidden(!paused);
        cover(sheet, paused);
    }

    @JSBody(
            params = {"sheet", "covered"},
            imports = @JSBodyImport(alias = "lesson", fromModule = "lesson.js"),
            script = "lesson.cover(sheet, covered);")
    private static native void cover(HTMLElement sheet, boolean covered);
}
