package backprop.ui.exercise;

import backprop.ui.dom.DomUpdate;
import backprop.ui.dom.Elements;
import backprop.ui.dom.Texts;
import org.teavm.jso.dom.html.HTMLElement;
import org.teavm.jso.dom.xml.NodeList;

/** All exercises, and which of them are passed. */
final class ExerciseList {
    private final HTMLElement start = Elements.byId("exercise-start");
    private final HTMLElement forget = Elements.byId("exercise-forget");
    private final HTMLElement progress = Elements.byId("exercise-progress");
    private final HTMLElement words = Elements.byId("exercise-passed");
    private final NodeList<? extends HTMLElement> entries =
            Elements.<HTMLElement>byId("exercise-list").querySelectorAll("[data-exercise]");

    ExerciseList() {
        forget.addEventListener("click", event -> {
            for (int i = 0; i < entries.getLength(); i++) ExerciseProgress.reset(name(i));
            show();
        });
        show();
    }

    private String name(int i) {
        return entries.get(i).getAttribute("data-exercise");
    }

    private void show() {
        int count = entries.getLength(), passed = 0, next = -1;
        boolean isBegun = false;
        for (int i = 0; i < count; i++) {
            ExerciseProgress state = ExerciseProgress.of(name(i));
            show(entries.get(i), state);
            isBegun |= state != ExerciseProgress.NONE;
            if (state == ExerciseProgress.PASSED) passed++;
            else if (next < 0) next = i;
        }
        DomUpdate.attribute(progress, "max", Integer.toString(count));
        DomUpdate.attribute(progress, "value", Integer.toString(passed));
        Texts.show(words, "exercises.progress", Integer.toString(passed), Integer.toString(count));
        HTMLElement link = entries.get(Math.max(0, next)).querySelector("a");
        DomUpdate.attribute(start, "href", link.getAttribute("href"));
        if (next < 0) Texts.show(start, "exercises.done-all");
        else Texts.show(start, isBegun ? "exercises.go-on" : "exercises.start", Integer.toString(next + 1));
        forget.setHidden(!isBegun);
    }

    private static void show(HTMLElement entry, ExerciseProgress state) {
        DomUpdate.attribute(entry, "data-progress", state.word());
        HTMLElement words = entry.querySelector(".state");
        if (state == ExerciseProgress.NONE) Texts.clear(words);
        else Texts.show(words, "exercises." + state.word());
    }
}
