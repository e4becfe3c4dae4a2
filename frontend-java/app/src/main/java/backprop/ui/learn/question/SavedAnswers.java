package backprop.ui.learn.question;

import backprop.browser.DeviceStore;
import backprop.question.AnswerBook;

/** The answers to a chapter's questions, on this device. Storage may be forbidden: nothing has then been answered. */
public final class SavedAnswers {
    private static final String KEPT = "backprop.answers.";

    private final String chapter;

    /** @param chapter its number */
    public SavedAnswers(String chapter) {
        this.chapter = chapter;
    }

    public AnswerBook book() {
        return AnswerBook.parse(kept(chapter));
    }

    void save(AnswerBook book) {
        save(chapter, book.text());
    }

    public void clear() {
        save(chapter, "");
    }

    private static String kept(String name) {
        return DeviceStore.get(KEPT + name);
    }

    private static void save(String name, String value) {
        DeviceStore.put(KEPT + name, value);
    }
}
