package backprop.ui.points.setup;

import backprop.number.Numbers;
import backprop.points.StopRule;
import backprop.ui.dom.DomUpdate;
import backprop.ui.dom.Elements;
import java.util.OptionalDouble;
import java.util.function.Consumer;
import org.teavm.jso.dom.html.HTMLInputElement;
import org.teavm.jso.dom.html.HTMLSelectElement;

/** What the run stops at. */
public final class StopForm {
    private final HTMLSelectElement kind = Elements.byId("stop");
    private final HTMLInputElement limit = Elements.byId("stop-limit");
    private final Consumer<StopRule> changed;
    private final Notice notice;
    private StopRule rule = StopRule.NEVER;

    public StopForm(Consumer<StopRule> changed, Notice notice) {
        this.changed = changed;
        this.notice = notice;
        for (StopRule.Kind each : StopRule.Kind.values()) Options.add(kind, "points.stop.", each.key());
        kind.addEventListener("change", event -> set(StopRule.usual(chosen())));
        limit.addEventListener("change", event -> type());
        show(rule);
    }

    private StopRule.Kind chosen() {
        return StopRule.Kind.find(kind.getValue()).orElse(StopRule.Kind.NEVER);
    }

    private void type() {
        OptionalDouble typed = Numbers.read(limit.getValue().trim());
        if (typed.isPresent() && rule.kind().allows(typed.getAsDouble())) {
            set(new StopRule(rule.kind(), typed.getAsDouble()));
            return;
        }
        limit.setAttribute("aria-invalid", "true");
        notice.error("points.wrong." + rule.kind().key());
    }

    private void set(StopRule rule) {
        notice.close();
        show(rule);
        changed.accept(rule);
    }

    public void show(StopRule rule) {
        this.rule = rule;
        kind.setValue(rule.kind().key());
        limit.setValue(Numbers.full(rule.limit()));
        limit.removeAttribute("aria-invalid");
        DomUpdate.hidden(limit, rule.kind() == StopRule.Kind.NEVER);
    }

    public StopRule rule() {
        return rule;
    }
}
