package backprop.ui.learn;

import backprop.ui.dom.Elements;
import backprop.ui.dom.Texts;
import backprop.ui.learn.question.SavedAnswers;
import org.teavm.jso.dom.html.HTMLElement;
import org.teavm.jso.dom.xml.NodeList;

/** All chapters, and how far this reader is. */
final class Overview {
    private final HTMLElement start = Elements.byId("overview-start");
    private final HTMLElement forget = Elements.byId("overview-forget");
    private final NodeList<? extends HTMLElement> chapters =
            Elements.<HTMLElement>byId("overview").querySelectorAll("[data-chapter]");

    Overview() {
        MovedSections.migrate();
        forget.addEventListener("click", event -> {
            for (int i = 0; i < chapters.getLength(); i++) {
                reading(i).clear();
                answers(i).clear();
            }
            show();
        });
        show();
    }

    private ReadSections reading(int i) {
        return new ReadSections(chapters.get(i).getAttribute("data-chapter"));
    }

    private SavedAnswers answers(int i) {
        return new SavedAnswers(chapters.get(i).getAttribute("data-chapter"));
    }

    private void show() {
        int next = -1;
        boolean isBegun = false;
        for (int i = 0; i < chapters.getLength(); i++) {
            ReadSections reading = reading(i);
            show(chapters.get(i), reading.count());
            isBegun |= reading.count() > 0 || !answers(i).book().isEmpty();
            if (next < 0 && reading.count() < sections(chapters.get(i))) next = i;
            showAnswers(chapters.get(i), answers(i).book().right());
        }
        HTMLElement chapter = chapters.get(Math.max(0, next));
        start.setAttribute("href", chapter.querySelector("a").getAttribute("href"));
        String key = isBegun && next >= 0 ? "learn.go-on" : "learn.start";
        Texts.show(start, key, chapter.getAttribute("data-chapter"));
        forget.setHidden(!isBegun);
    }

    private static int sections(HTMLElement chapter) {
        return Integer.parseInt(chapter.getAttribute("data-sections"));
    }

    private static void show(HTMLElement chapter, int read) {
        int sections = sections(chapter);
        HTMLElement words = chapter.querySelector(".read");
        HTMLElement bar = chapter.querySelector("progress");
        bar.setAttribute("max", Integer.toString(sections));
        bar.setAttribute("value", Integer.toString(read));
        chapter.setAttribute("data-read", Boolean.toString(read >= sections));
        if (read == 0) Texts.show(words, "learn.not-begun");
        else Texts.show(words, "learn.sections-read", Integer.toString(read), Integer.toString(sections));
    }

    private static void showAnswers(HTMLElement chapter, int right) {
        Texts.show(
                chapter.querySelector(".answered"),
                "learn.questions-counted",
                Integer.toString(right),
                chapter.getAttribute("data-questions"));
    }
}
