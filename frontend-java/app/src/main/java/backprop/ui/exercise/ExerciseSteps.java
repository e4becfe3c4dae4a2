package backprop.ui.exercise;

import backprop.ui.dom.DomUpdate;
import backprop.ui.dom.Elements;
import java.util.Optional;
import org.teavm.jso.JSBody;
import org.teavm.jso.dom.html.HTMLElement;
import org.teavm.jso.dom.xml.NodeList;

/** The exercises in their order, as the page has them: parts/exercise-head.html. */
final class ExerciseSteps {
    private final NodeList<? extends HTMLElement> links =
            Elements.<HTMLElement>byId("steps").querySelectorAll("[data-exercise]");
    private final int here;

    ExerciseSteps(String exercise) {
        here = indexOf(exercise);
        links.get(here).setAttribute("aria-current", "page");
        scrollIntoView(links.get(here));
        show();
    }

    private int indexOf(String exercise) {
        for (int i = 0; i < links.getLength(); i++) if (name(i).equals(exercise)) return i;
        throw new IllegalArgumentException("the page does not list " + exercise);
    }

    private String name(int i) {
        return links.get(i).getAttribute("data-exercise");
    }

    /** Which are done. */
    void show() {
        for (int i = 0; i < links.getLength(); i++) {
            DomUpdate.attribute(
                    links.get(i), "data-progress", ExerciseProgress.of(name(i)).word());
        }
    }

    /** Counted from 1. */
    int number() {
        return here + 1;
    }

    int count() {
        return links.getLength();
    }

    int passed() {
        int passed = 0;
        for (int i = 0; i < count(); i++) if (ExerciseProgress.of(name(i)) == ExerciseProgress.PASSED) passed++;
        return passed;
    }

    /** The next that is not passed, from here on and then from the first. */
    Optional<HTMLElement> next() {
        for (int i = 1; i < count(); i++) {
            int at = (here + i) % count();
            if (ExerciseProgress.of(name(at)) != ExerciseProgress.PASSED) return Optional.of(links.get(at));
        }
        return Optional.empty();
    }

    /** Where the row of them is wider than the page: sideways alone. */
    @JSBody(
            params = "link",
            script = "var row = link.closest('ol');"
                    + " row.scrollLeft = link.offsetLeft - row.offsetLeft - (row.clientWidth - link.offsetWidth) / 2;")
    private static native void scrollIntoView(HTMLElement link);
}
