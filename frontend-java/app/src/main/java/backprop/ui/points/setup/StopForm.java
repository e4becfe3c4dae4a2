package backprop.ui.points.setup;

import backprop.number.Numbers;
import backprop.points.StopGoal;
import backprop.ui.dom.DomUpdate;
import backprop.ui.dom.Elements;
import backprop.ui.widget.Notice;
import java.util.OptionalDouble;
import java.util.function.Consumer;
import org.teavm.jso.dom.html.HTMLInputElement;
import org.teavm.jso.dom.html.HTMLSelectElement;

/** What the run stops at. */
public final class StopForm {
    private final HTMLSelectElement kind = Elements.byId("stop");
    private final HTMLInputElement limit = Elements.byId("stop-limit");
    private final Consumer<StopGoal> changed;
    private final Notice notice;
    private StopGoal goal = StopGoal.NEVER;

    public StopForm(Consumer<StopGoal> changed, Notice notice) {
        this.changed = changed;
        this.notice = notice;
        for (StopGoal.Kind each : StopGoal.Kind.values()) Options.add(kind, "points.stop.", each.key());
        kind.addEventListener("change", event -> set(StopGoal.usual(chosen())));
        limit.addEventListener("change", event -> type());
        show(goal);
    }

    private StopGoal.Kind chosen() {
        return StopGoal.Kind.find(kind.getValue()).orElse(StopGoal.Kind.NEVER);
    }

    private void type() {
        OptionalDouble typed = Numbers.read(limit.getValue().trim());
        if (typed.isPresent() && goal.kind().allows(typed.getAsDouble())) {
            set(new StopGoal(goal.kind(), typed.getAsDouble()));
            return;
        }
        limit.setAttribute("aria-invalid", "true");
        notice.error("points.wrong." + goal.kind().key());
    }

    private void set(StopGoal goal) {
        notice.close();
        show(goal);
        changed.accept(goal);
    }

    public void show(StopGoal goal) {
        this.goal = goal;
        kind.setValue(goal.kind().key());
        limit.setValue(Numbers.full(goal.limit()));
        limit.removeAttribute("aria-invalid");
        DomUpdate.hidden(limit, goal.kind() == StopGoal.Kind.NEVER);
    }

    public StopGoal goal() {
        return goal;
    }
}
