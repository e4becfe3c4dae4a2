package backprop.ui.editor;

import backprop.browser.callback.Callback;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.teavm.jso.JSBody;
import org.teavm.jso.browser.Window;

/** Keeps a text at each pause of the typing, and when the page is left. */
public final class DraftSaver {
    private static final int PAUSE = 400;

    private final Drafts drafts;
    private final Supplier<String> text;
    private final Consumer<Boolean> listener;
    /** What this visit kept, or began with: another tab's text may be newer. */
    private String kept;

    private int pause;

    /**
     * @param text the one that is written, as it is now
     * @param listener told whether the browser kept it
     */
    public DraftSaver(Drafts drafts, Supplier<String> text, Consumer<Boolean> listener) {
        this.drafts = drafts;
        this.text = text;
        this.listener = listener;
        kept = text.get();
        onLeaving(this::save);
    }

    public void changed() {
        Window.clearTimeout(pause);
        pause = Window.setTimeout(this::save, PAUSE);
    }

    private void save() {
        Window.clearTimeout(pause);
        String now = text.get();
        if (now.equals(kept)) return;
        kept = now;
        listener.accept(drafts.save(now));
    }

    @JSBody(
            params = "then",
            script = "addEventListener('pagehide', function() { then(); });"
                    + " document.addEventListener('visibilitychange', function() { if (document.hidden) then(); });")
    private static native void onLeaving(Callback then);
}
