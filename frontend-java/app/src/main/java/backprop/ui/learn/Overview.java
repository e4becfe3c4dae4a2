package backprop.ui.learn;

import backprop.ui.dom.Elements;
import backprop.ui.dom.Texts;
import org.teavm.jso.dom.html.HTMLElement;
import org.teavm.jso.dom.xml.NodeList;

/** All chapters, and how far this reader is. */
final class Overview {
    private final HTMLElement start = Elements.byId("overview-start");
    private final HTMLElement forget = Elements.byId("overview-forget");
    private final NodeList<? extends HTMLElement> chapters =
            Elements.<HTMLElement>byId("overview").querySelectorAll("[data-chapter]");

    Overview() {
        forget.addEventListener("click", event -> {
            for (int i = 0; i < chapters.getLength(); i++) reading(i).forget();
            show();
        });
        show();
    }

    private ReadSections reading(int i) {
        return new ReadSections(chapters.get(i).getAttribute("data-chapter"));
    }

    private void show() {
        int next = -1;
        boolean isBegun = false;
        for (int i = 0; i < chapters.getLength(); i++) {
            ReadSections reading = reading(i);
            show(chapters.get(i), reading);
            isBegun |= reading.count() > 0;
            if (next < 0 && !isWhole(reading)) next = i;
        }
        HTMLElement link = chapters.get(Math.max(0, next)).querySelector("a");
        start.setAttribute("href", link.getAttribute("href"));
        Texts.say(start, isBegun && next >= 0 ? "learn.go-on" : "learn.start", Integer.toString(next + 1));
        forget.setHidden(!isBegun);
    }

    private static boolean isWhole(ReadSections reading) {
        return reading.sections() > 0 && reading.count() >= reading.sections();
    }

    private static void show(HTMLElement chapter, ReadSections reading) {
        HTMLElement words = chapter.querySelector(".read");
        HTMLElement bar = chapter.querySelector("progress");
        bar.setAttribute("max", Integer.toString(Math.max(1, reading.sections())));
        bar.setAttribute("value", Integer.toString(reading.count()));
        chapter.setAttribute("data-read", Boolean.toString(isWhole(reading)));
        if (reading.count() == 0) Texts.say(words, "learn.not-begun");
        else
            Texts.say(
                    words,
                    "learn.sections-read",
                    Integer.toString(reading.count()),
                    Integer.toString(reading.sections()));
    }
}
