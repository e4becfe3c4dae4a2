package backprop.ui.learn.question;

import backprop.question.AnswerBook;
import org.teavm.jso.JSBody;

/** The answers to a chapter's questions, on this device. Storage may be forbidden: nothing has then been answered. */
public final class KeptAnswers {
    private final String chapter;

    /** @param chapter its number */
    public KeptAnswers(String chapter) {
        this.chapter = chapter;
    }

    public AnswerBook book() {
        return AnswerBook.parse(kept(chapter));
    }

    void keep(AnswerBook book) {
        keep(chapter, book.text());
    }

    public void forget() {
        keep(chapter, "");
    }

    @JSBody(
            params = "name",
            script = "try { return localStorage.getItem('backprop.answers.' + name) || ''; }"
                    + " catch (forbidden) { return ''; }")
    private static native String kept(String name);

    @JSBody(
            params = {"name", "value"},
            script = "try { localStorage.setItem('backprop.answers.' + name, value); } catch (forbidden) { }")
    private static native void keep(String name, String value);
}
