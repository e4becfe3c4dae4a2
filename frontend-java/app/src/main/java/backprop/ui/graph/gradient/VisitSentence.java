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

/** What the last visit handed on, and what has come of it all. */
final class VisitSentence {
    private VisitSentence() {}

    static String of(Visits visits, List<String> order, boolean isTwice, Gathering gathering) {
        if (order.isEmpty()) return Texts.text("learn-sums.order.begin");
        if (isTwice) return Texts.text("learn-sums.order.twice." + gathering);
        return visits.state().step().orElseThrow() instanceof Step.Backward last ? of(visits, last) : "";
    }

    private static String of(Visits visits, Step.Backward last) {
        List<Node> awaited = visits.awaited(last.node());
        String handed = last.flows().stream()
                .map(flow -> FormulaText.formatShort(flow.downstream()) + " → "
                        + SmallGraph.name(flow.edge().from()))
                .collect(Collectors.joining(", "));
        String key = awaited.isEmpty() ? "complete" : last.upstream() == 0 ? "nothing" : "early";
        String missing = awaited.stream().map(SmallGraph::name).collect(Collectors.joining(", "));
        String overwritten = last.flows().stream()
                .filter(flow -> !flow.first() && flow.after() != flow.before() + flow.downstream())
                .map(VisitSentence::overwritten)
                .collect(Collectors.joining(", "));
        return Texts.text(
                "learn-sums.order." + (overwritten.isEmpty() ? key : "overwritten"),
                SmallGraph.name(last.node()),
                FormulaText.formatShort(last.upstream()),
                handed,
                overwritten.isEmpty() ? missing : overwritten);
    }

    private static String overwritten(EdgeGradient flow) {
        return SmallGraph.name(flow.edge().from()) + ": " + FormulaText.formatShort(flow.before()) + " ⇒ "
                + FormulaText.formatShort(flow.after());
    }

    /** When all are visited. A node that was visited too early comes first, if there was more than that. */
    static String verdict(Visits visits, boolean isRight, boolean isTwice, Gathering gathering) {
        if (isRight) return Texts.text("learn-sums.order.right");
        Optional<Step.Backward> early = visits.tooEarly();
        if (early.isPresent()) {
            Node node = early.get().node();
            String then = FormulaText.formatShort(early.get().upstream());
            String whole = FormulaText.formatShort(visits.gradient(node));
            return Texts.text("learn-sums.order.was-early", SmallGraph.name(node), then, whole);
        }
        boolean isDoubled = isTwice && gathering == Gathering.ADD;
        return Texts.text("learn-sums.order." + (isDoubled ? "doubled" : "was-overwritten"));
    }
}
