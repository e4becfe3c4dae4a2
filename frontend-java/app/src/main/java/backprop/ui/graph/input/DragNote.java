package backprop.ui.graph.input;

import backprop.graph.Difference;
import backprop.graph.Node;
import backprop.graph.Propagation;
import backprop.ui.dom.DomUpdate;
import backprop.ui.dom.Texts;
import backprop.ui.graph.scene.FigureElements;
import backprop.ui.graph.scene.FormulaText;
import backprop.ui.graph.scene.NumericProblems;
import backprop.ui.graph.scene.Scene;
import backprop.ui.graph.scene.StepView;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.teavm.jso.dom.html.HTMLElement;

/** While an input is dragged, and until something else happens: which gradients of the inputs stayed, as a sentence. */
public final class DragNote {
    private static final int MOST = 6;

    private final HTMLElement text;
    private Optional<Propagation> before = Optional.empty();
    private String dragged = "";

    public DragNote(FigureElements parts) {
        text = parts.get("stayed");
    }

    /** The scene as it is before the input moves; a second drag of it goes on from the first. */
    public void start(Scene scene, String input) {
        if (before.isPresent() && dragged.equals(input)) return;
        before = Optional.of(scene.propagation());
        dragged = input;
    }

    public void end() {
        before = Optional.empty();
    }

    /** What there is to compare with. */
    public Optional<Difference> difference(Scene scene) {
        return before.map(start -> new Difference(start, scene.propagation()));
    }

    public void show(Scene scene, StepView moment) {
        DomUpdate.text(
                text, moment.beside().map(moved -> words(scene, moment, moved)).orElse(""));
    }

    private String words(Scene scene, StepView moment, Difference moved) {
        List<String> stayed = new ArrayList<>();
        List<String> changed = new ArrayList<>();
        for (Node input : scene.graph().inputs()) {
            Optional<Double> gradient = moment.known().gradient(input);
            boolean told = moment.known().isComplete(input) && NumericProblems.isFinite(gradient.orElseThrow());
            if (!told) continue;
            String name = scene.names().of(input);
            if (moved.hasSameGradient(input)) stayed.add(name + " " + FormulaText.formatShort(gradient.get()));
            else changed.add(name);
        }
        if (stayed.isEmpty() && changed.isEmpty()) return "";
        if (changed.isEmpty()) return Texts.text("graph.drag.all");
        if (stayed.isEmpty()) return Texts.text("graph.drag.none");
        return Texts.text("graph.drag.stayed", list(stayed), list(changed));
    }

    private static String list(List<String> names) {
        String some = String.join(Texts.text("graph.drag.comma"), names.subList(0, Math.min(MOST, names.size())));
        return names.size() > MOST ? some + " …" : some;
    }
}
