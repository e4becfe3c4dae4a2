package backprop.ui.exercise;

import backprop.browser.callback.TextCallback;
import backprop.ui.dom.DomUpdate;
import backprop.ui.dom.Elements;
import backprop.ui.dom.Texts;
import backprop.ui.editor.CodeEditor;
import backprop.ui.editor.DraftSaver;
import backprop.ui.editor.Drafts;
import backprop.ui.editor.VersionList;
import backprop.ui.python.ListingText;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSFunctor;
import org.teavm.jso.JSObject;
import org.teavm.jso.dom.html.HTMLElement;

/** The text that is written: in the editor, kept at each pause of the typing, with the original and earlier ones at hand. */
final class ProgramEditor {
    private final HTMLElement reset = Elements.byId("reset");
    private final HTMLElement notKept = Elements.byId("not-kept");
    private final VersionList versions;
    private final HTMLElement element = Elements.byId("code");
    private final String original;
    private final CodeEditor editor;
    private final Runnable begun;
    private final DraftSaver saver;
    private Supplier<String> problem = () -> "";

    private ProgramEditor(String task, String original, CodeEditor editor, Runnable begun) {
        Drafts drafts = new Drafts(task);
        this.original = original;
        this.editor = editor;
        this.begun = begun;
        drafts.last().ifPresent(draft -> editor.show(draft.text()));
        saver = new DraftSaver(drafts, editor::text, this::kept);
        reset.addEventListener("click", event -> editor.put(original));
        versions = new VersionList(Elements.byId("versions"), "exercises.versions", drafts, editor::text, editor::put);
        Texts.onLanguage(() -> editor.reword(problem.get()));
        exportCode(editor::text, editor::put);
        show();
    }

    /**
     * Opens the editor in #code, on what stands there or was written here before.
     *
     * @param begun told when something has been typed
     * @param run told that Shift+Enter was pressed
     * @param failed told that there is no editor
     */
    static void open(String task, Runnable begun, Runnable run, Consumer<ProgramEditor> opened, Runnable failed) {
        HTMLElement element = Elements.byId("code");
        String original = ListingText.of(element);
        ProgramEditor[] opening = new ProgramEditor[1];
        CodeEditor.open(
                element,
                original,
                "exercises.code",
                () -> {
                    if (opening[0] != null) opening[0].changed();
                },
                run,
                editor -> {
                    opening[0] = new ProgramEditor(task, original, editor, begun);
                    opened.accept(opening[0]);
                },
                failed);
    }

    String text() {
        return editor.text();
    }

    /** @param words about it, in the language of the moment */
    void mark(int line, Supplier<String> words) {
        problem = words;
        editor.mark(line, words.get());
    }

    void unmark() {
        editor.unmark();
    }

    private void changed() {
        begun.run();
        saver.changed();
    }

    private void kept(boolean isKept) {
        if (isKept) Texts.clear(notKept);
        else Texts.show(notKept, "exercises.not-kept");
        show();
    }

    private void show() {
        DomUpdate.setEnabled(reset, !text().equals(original));
        versions.show();
    }

    /** window.backprop.code(text) puts a text into the editor; it gives the text that is there. */
    @JSBody(
            params = {"get", "put"},
            script =
                    "window.backprop.code = function(text) { if (text !== undefined) put(String(text)); return get(); };")
    private static native void exportCode(Get get, TextCallback put);

    @JSFunctor
    private interface Get extends JSObject {
        String text();
    }
}
