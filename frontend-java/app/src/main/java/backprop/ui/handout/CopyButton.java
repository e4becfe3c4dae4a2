package backprop.ui.handout;

import backprop.ui.dom.Clipboard;
import backprop.ui.dom.Texts;
import org.teavm.jso.JSBody;
import org.teavm.jso.browser.Window;
import org.teavm.jso.dom.html.HTMLElement;

/** A button that copies, and says so for a moment. Where a page may not copy, over HTTP, the text beside it is selected. */
public final class CopyButton {
    private static final int MESSAGE_MILLIS = 2_500;

    private CopyButton() {}

    /** @param shown holds the text to be copied */
    public static void copy(HTMLElement button, HTMLElement shown, String text) {
        Clipboard.write(text, () -> showResult(button, "handout.copied"), () -> {
            select(shown);
            showResult(button, "handout.selected");
        });
    }

    private static void showResult(HTMLElement button, String key) {
        Texts.show(button, key);
        Window.setTimeout(() -> Texts.show(button, "handout.copy"), MESSAGE_MILLIS);
    }

    @JSBody(params = "element", script = "getSelection().selectAllChildren(element);")
    private static native void select(HTMLElement element);
}
