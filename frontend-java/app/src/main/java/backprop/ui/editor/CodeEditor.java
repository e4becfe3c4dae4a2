package backprop.ui.editor;

import backprop.browser.callback.Callback;
import backprop.browser.callback.ObjectCallback;
import backprop.ui.dom.Texts;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSObject;
import org.teavm.jso.dom.html.HTMLElement;

/** An editor of Python in an element of the page: web/editor, which is loaded for it. */
public final class CodeEditor {
    private final Handle editor;

    private CodeEditor(Handle editor) {
        this.editor = editor;
    }

    /** Told the editor when it is there. */
    public interface Opened {
        void accept(CodeEditor editor);
    }

    /**
     * Puts one into an element whose text it begins with, and in the place of that text.
     *
     * @param text to begin with
     * @param label the key of its name
     * @param changed told each change of the text but those by {@link #show}
     * @param run told that Shift+Enter was pressed
     * @param failed told that its script could not be loaded; the text stays as it stands in the page
     */
    public static void open(
            HTMLElement element,
            String text,
            String label,
            Runnable changed,
            Runnable run,
            Opened opened,
            Runnable failed) {
        create(
                element,
                text,
                Texts.text(label),
                changed::run,
                run::run,
                editor -> opened.accept(new CodeEditor(editor)),
                failed::run);
    }

    public String text() {
        return editor.text();
    }

    /** As if it had been typed: it can be undone, and is told as a change. */
    public void put(String text) {
        editor.put(text);
    }

    /** A text that was kept: told to nobody. */
    public void show(String text) {
        editor.show(text);
    }

    /** Marks a line as wrong, with what is wrong with it below, and brings it into sight; until that line is changed. */
    public void mark(int line, String words) {
        editor.mark(line, words);
    }

    /** The same in other words, if the line is still marked. */
    public void reword(String words) {
        editor.reword(words);
    }

    public void unmark() {
        editor.mark(0, "");
    }

    public void focus() {
        editor.focus();
    }

    @JSBody(
            params = {"element", "text", "label", "changed", "run", "opened", "failed"},
            script = "window.backprop.load('app/editor.js').then(function() {"
                    + " opened(window.backprop.editor(element, text, label, changed, run)); }, failed);")
    private static native void create(
            HTMLElement element,
            String text,
            String label,
            Callback changed,
            Callback run,
            ObjectCallback<Handle> opened,
            Callback failed);

    /** What web/editor/editor.js gives. */
    private interface Handle extends JSObject {
        String text();

        void put(String text);

        void show(String text);

        void mark(int line, String words);

        void reword(String words);

        void focus();
    }
}
