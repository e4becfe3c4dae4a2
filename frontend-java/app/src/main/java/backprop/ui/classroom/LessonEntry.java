package backprop.ui.classroom;

import backprop.browser.WindowStore;
import backprop.browser.Wire;
import backprop.browser.callback.Callback;
import backprop.json.Json;
import backprop.ui.dom.DomUpdate;
import backprop.ui.dom.Elements;
import backprop.ui.dom.Texts;
import java.util.Optional;
import org.teavm.jso.JSBody;
import org.teavm.jso.dom.html.HTMLElement;

/** Takes the key out of the teacher's link, finds the lesson under way, or starts one. */
final class LessonEntry {
    private static final int NO_KEY = 401, FORBIDDEN = 403;

    private final HTMLElement page = Elements.byId("main");
    private final HTMLElement entry = Elements.byId("lesson-entry");
    private final HTMLElement problem = Elements.byId("lesson-trouble");
    private final HTMLElement start = Elements.byId("start-lesson");
    private final ClassPage link;

    LessonEntry(ClassPage link) {
        this.link = link;
        saveKey();
        onKey(this::open);
        start.addEventListener("click", event -> start());
        link.onServer(() -> entry.setHidden(false));
        open();
    }

    private static void saveKey() {
        String key = keyInAddress();
        if (!key.isEmpty()) WindowStore.put(WindowStore.KEY, key);
    }

    private void open() {
        saveKey();
        boolean hasKey = !TeacherWire.key().isEmpty();
        DomUpdate.flag(entry, "data-key", hasKey);
        if (!hasKey) return;
        page.setAttribute("data-lesson", "ready");
        entry.setHidden(false);
        TeacherWire.find(reply -> {
            if (reply.isFine()) lesson(reply.text()).ifPresent(this::run);
            else showError(reply);
        });
    }

    /** The one under way, if there is one. */
    private static Optional<Json> lesson(String text) {
        Json json = Json.parse(text);
        return json.get("lesson") instanceof Json.Null ? Optional.empty() : Optional.of(json);
    }

    private void start() {
        Texts.clear(problem);
        DomUpdate.setEnabled(start, false);
        TeacherWire.start(reply -> {
            DomUpdate.setEnabled(start, true);
            if (reply.isFine()) run(Json.parse(reply.text()));
            else showError(reply);
        });
    }

    private void run(Json lesson) {
        TeacherWire.lesson(lesson.get("lesson").text());
        page.setAttribute("data-lesson", "running");
        new BoardPage(lesson.get("code").text(), link);
    }

    private void showError(Wire.Reply reply) {
        boolean noKey = reply.status() == NO_KEY || reply.status() == FORBIDDEN;
        if (noKey) Texts.show(problem, "class.trouble.key");
        else if (reply.status() == 0) Texts.show(problem, "class.trouble.server");
        else Texts.show(problem, "class.trouble.refused", reply.text());
    }

    /** Empty if there is none; it is not left in the address, nor in the history. */
    @JSBody(
            script = "var found = /^#key=([\\w-]+)/.exec(location.hash);"
                    + " if (found) history.replaceState(history.state, '', location.pathname + location.search);"
                    + " return found ? found[1] : '';")
    private static native String keyInAddress();

    @JSBody(params = "then", script = "window.addEventListener('hashchange', function() { then(); });")
    private static native void onKey(Callback then);
}
