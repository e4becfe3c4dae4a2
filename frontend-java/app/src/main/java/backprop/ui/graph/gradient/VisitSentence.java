package backprop.ui.graph.gradient;

import backprop.graph.EdgeGradient;
import backprop.graph.Node;
import backprop.graph.Step;
import backprop.graph.gradient.Gathering;
import backprop.graph.gradient.Visits;
import backprop.ui.dom.Texts;
import backprop.ui.graph.scene.FormulaText;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.teavm.jso.dom.html.HTMLElement;

/** What the last visit handed on, and what has come of it all. */
final class VisitSentence {
    private VisitSentence() {}

    static void say(HTMLElement place, Visits visits, List<String> order, boolean isTwice, Gathering gathering) {
        if (order.isEmpty()) Texts.say(place, "learn-sums.order.begin");
        else if (isTwice) Texts.say(place, "learn-sums.order.twice." + gathering);
        else if (visits.state().step().orElseThrow() instanceof Step.Backward last) say(place, visits, last);
    }

    private static void say(HTMLElement place, Visits visits, Step.Backward last) {
        List<Node> awaited = visits.awaited(last.node());
        String handed = last.flows().stream()
                .map(flow -> FormulaText.glance(flow.downstream()) + " → "
                        + flow.edge().from())
                .collect(Collectors.joining(", "));
        String key = awaited.isEmpty() ? "complete" : last.upstream() == 0 ? "nothing" : "early";
        String missing = awaited.stream().map(Node::name).collect(Collectors.joining(", "));
        String overwritten = last.flows().stream()
                .filter(flow -> !flow.first() && flow.after() != flow.before() + flow.downstream())
                .map(VisitSentence::overwritten)
                .collect(Collectors.joining(", "));
        Texts.say(
                place,
                "learn-sums.order." + (overwritten.isEmpty() ? key : "overwritten"),
                last.node().name(),
                FormulaText.glance(last.upstream()),
                handed,
                overwritten.isEmpty() ? missing : overwritten);
    }

    private static String overwritten(EdgeGradient flow) {
        return flow.edge().from() + ": " + FormulaText.glance(flow.before()) + " ⇒ " + FormulaText.glance(flow.after());
    }

    /** When all are visited. A node that was visited too early comes first, if there was more than that. */
    static void sayVerdict(HTMLElement place, Visits visits, boolean isRight, boolean isTwice, Gathering gathering) {
        Optional<Step.Backward> early = visits.tooEarly();
        if (!isRight && early.isPresent()) {
            String node = early.get().node().name();
            String then = FormulaText.glance(early.get().upstream());
            Texts.say(
                    place,
                    "learn-sums.order.was-early",
                    node,
                    then,
                    FormulaText.glance(visits.gradient(early.get().node())));
        } else if (isRight) Texts.say(place, "learn-sums.order.right");
        else
            Texts.say(
                    place,
                    isTwice && gathering == Gathering.ADD
                            ? "learn-sums.order.doubled"
                            : "learn-sums.order.was-overwritten");
    }
}
