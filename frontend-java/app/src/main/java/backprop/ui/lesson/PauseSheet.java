package backprop.ui.lesson;

import backprop.ui.dom.Elements;
import org.teavm.jso.JSBody;
import org.teavm.jso.dom.html.HTMLElement;

/** A calm sheet over the page: what is under it rests, and is as it was when the sheet is lifted. */
final class PauseSheet {
    private final HTMLElement sheet = Elements.byId("pause-sheet");

    void show(boolean paused) {
        if (sheet.isHidden() != paused) return;
        sheet.setHidden(!paused);
        cover(sheet, paused);
    }

    /** All else of the page is out of reach, also of the keys; the focus comes back to where it was. */
    @JSBody(
            params = {"sheet", "covered"},
            script = "if (covered) { sheet.before = document.activeElement; document.body.append(sheet); }"
                    + " for (var one of document.body.children) if (one !== sheet) one.inert = covered;"
                    + " if (covered) sheet.focus(); else if (sheet.before) sheet.before.focus();")
    private static native void cover(HTMLElement sheet, boolean covered);
}
