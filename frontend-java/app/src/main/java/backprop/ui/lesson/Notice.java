package backprop.ui.lesson;

import backprop.ui.dom.Elements;
import backprop.ui.dom.Texts;
import org.teavm.jso.dom.html.HTMLElement;

/** A sentence of the lesson over the page, to be closed; where one was led, with a way back. */
final class Notice {
    private final HTMLElement root = Elements.byId("lesson-said");
    private final HTMLElement words = Elements.byId("lesson-words");
    private final HTMLElement back = Elements.byId("lesson-back");
    private final HTMLElement fine = Elements.byId("lesson-fine");
    private Runnable goBack = () -> {};
    private Runnable stay = () -> {};

    Notice() {
        fine.addEventListener("click", event -> {
            close();
            stay.run();
        });
        back.addEventListener("click", event -> goBack.run());
    }

    void show(String key, String... parameters) {
        stay = () -> {};
        show(false, key, parameters);
    }

    /** @param stay run when it is closed */
    void showWithWayBack(String key, Runnable goBack, Runnable stay) {
        this.goBack = goBack;
        this.stay = stay;
        show(true, key);
    }

    private void show(boolean hasWayBack, String key, String... parameters) {
        Texts.show(words, key, parameters);
        back.setHidden(!hasWayBack);
        Texts.show(fine, hasWayBack ? "lesson.fine" : "lesson.close");
        root.setHidden(false);
    }

    void close() {
        root.setHidden(true);
    }
}
