package backprop.ui.graph.step;

import backprop.graph.Phase;
import backprop.ui.dom.DomUpdate;
import backprop.ui.dom.Texts;
import backprop.ui.graph.scene.FigureElements;
import backprop.ui.graph.scene.StepView;
import org.teavm.jso.dom.html.HTMLElement;

/** Step 7 of 9, and how far both ways have come. */
final class StepHeader {
    private static final int MOST_PIECES = 24;

    private final HTMLElement number;
    private final HTMLElement count;
    private final HTMLElement forward;
    private final HTMLElement backward;

    StepHeader(FigureElements parts) {
        number = parts.get("step-number");
        count = parts.get("step-count");
        forward = parts.get("forward-phase");
        backward = parts.get("backward-phase");
    }

    void show(StepView moment) {
        Texts.show(number, "graph.step", Integer.toString(moment.count()));
        Texts.show(count, "graph.step.of", Integer.toString(moment.steps()));
        int ahead = (int) moment.propagation().steps().stream()
                .filter(step -> step.phase() == Phase.FORWARD)
                .count();
        show(forward, Math.min(moment.count(), ahead), ahead, moment.count() > 0 && moment.count() <= ahead);
        show(backward, Math.max(0, moment.count() - ahead), moment.steps() - ahead, moment.count() > ahead);
    }

    private static void show(HTMLElement phase, int made, int all, boolean current) {
        DomUpdate.property(phase, "--steps", Integer.toString(all));
        DomUpdate.attribute(phase, "data-pieces", all <= MOST_PIECES ? "few" : "many");
        HTMLElement bar = phase.querySelector("progress");
        DomUpdate.attribute(bar, "max", Integer.toString(Math.max(1, all)));
        DomUpdate.attribute(bar, "value", Integer.toString(made));
        DomUpdate.attribute(phase, "data-done", Boolean.toString(made == all && all > 0));
        if (current) phase.setAttribute("aria-current", "step");
        else phase.removeAttribute("aria-current");
    }
}
