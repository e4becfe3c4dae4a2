package backprop.ui.exercise;

import backprop.ui.dom.DomUpdate;
import backprop.ui.dom.Elements;
import backprop.ui.dom.Texts;
import java.util.Optional;
import org.teavm.jso.dom.html.HTMLElement;
import org.teavm.jso.dom.xml.NodeList;

/** What there is to see once an exercise is passed: the solution and Java's twin, and what comes next. */
final class Passed {
    private final String exercise;
    private final ExerciseSteps steps;
    private final HTMLElement solution = Elements.byId("solution");
    private final HTMLElement show = Elements.byId("show-solution");
    private final HTMLElement next = Elements.byId("next");
    private final HTMLElement link = Elements.byId("next-exercise");

    Passed(String exercise, ExerciseSteps steps) {
        this.exercise = exercise;
        this.steps = steps;
        show.addEventListener("click", event -> {
            showSolution(false);
            solution.scrollIntoView();
        });
        if (ExerciseProgress.of(exercise) == ExerciseProgress.PASSED) show();
    }

    /** It was just checked, and is right. */
    void handlePass() {
        ExerciseProgress.PASSED.record(exercise);
        steps.show();
        show();
        DomUpdate.flag(next, "data-new", true);
    }

    private void show() {
        Elements.byId("passed").setHidden(false);
        showSolution(true);
        next.setHidden(false);
        showNext();
    }

    private void showSolution(boolean withJava) {
        solution.setHidden(false);
        show.setHidden(true);
        NodeList<? extends HTMLElement> parts = solution.querySelectorAll("div");
        for (int i = 1; i < parts.getLength(); i++) parts.get(i).setHidden(!withJava);
    }

    private void showNext() {
        String count = Integer.toString(steps.count());
        HTMLElement words = Elements.byId("well-done");
        Optional<HTMLElement> other = steps.next();
        if (other.isEmpty()) {
            Texts.show(words, "exercises.well-done.all", count);
            return;
        }
        Texts.show(
                words,
                "exercises.well-done",
                Integer.toString(steps.number()),
                Integer.toString(steps.passed()),
                count);
        link.setAttribute("href", other.get().getAttribute("href"));
        Texts.show(link, "exercise." + other.get().getAttribute("data-exercise") + ".title");
    }
}
