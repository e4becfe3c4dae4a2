package backprop.ui.graph;

import backprop.graph.Flow;
import backprop.graph.Node;
import backprop.graph.Step;
import backprop.graph.Trouble;
import backprop.ui.dom.Elements;
import backprop.ui.dom.Texts;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.teavm.jso.dom.html.HTMLElement;

/** What is not an ordinary number, and why: the strip under the picture names the first cause. */
final class Troubles {
    private final HTMLElement strip = Elements.byId("trouble");
    private final HTMLElement text = Elements.byId("trouble-text");

    void show(Moment moment, Names names) {
        Optional<Step> cause = shown(moment).stream()
                .filter(step ->
                        of(step).filter(trouble -> trouble != Trouble.INHERITED).isPresent())
                .findFirst();
        strip.setHidden(cause.isEmpty());
        text.setInnerText(cause.map(step -> Texts.sentences(sentence(step, names), Texts.text("graph.trouble.rest")))
                .orElse(""));
    }

    /** What is wrong with a step's result, in a sentence; empty if nothing is. */
    static String sentence(Step step, Names names) {
        return of(step).map(trouble -> Texts.text("graph.trouble." + trouble.name(), names.of(step.node())))
                .orElse("");
    }

    /** The nodes at which something went wrong in the steps that are to be seen. */
    static Set<Node> nodes(Moment moment) {
        Set<Node> nodes = new HashSet<>();
        for (Step step : shown(moment)) if (of(step).isPresent()) nodes.add(step.node());
        return nodes;
    }

    private static List<Step> shown(Moment moment) {
        return moment.propagation().steps().subList(0, moment.known().count());
    }

    private static Optional<Trouble> of(Step step) {
        if (step instanceof Step.Forward forward) return forward.trouble();
        if (!(step instanceof Step.Backward backward)) return Optional.empty();
        List<Trouble> found = backward.flows().stream()
                .map(Flow::trouble)
                .flatMap(Optional::stream)
                .toList();
        return found.stream()
                .filter(trouble -> trouble != Trouble.INHERITED)
                .findFirst()
                .or(() -> found.stream().findFirst());
    }
}
