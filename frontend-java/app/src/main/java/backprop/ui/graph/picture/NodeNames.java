package backprop.ui.graph.picture;

import backprop.graph.Node;
import backprop.graph.Step;
import backprop.graph.layout.LabelSlot;
import backprop.ui.dom.Markup;
import backprop.ui.dom.MarkupText;
import backprop.ui.graph.scene.Scene;
import backprop.ui.graph.scene.StepView;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import org.teavm.jso.dom.xml.Element;

/**
 * The names of the nodes that the step's sentence speaks of, or of all, above their values; inputs and the output have theirs in
 * boxes.
 */
final class NodeNames {
    private final Element layer = Markup.svg("g", "class", "graph-names");
    private final Scene scene;
    private final boolean ofAll;
    private final Set<Node> shown = new LinkedHashSet<>();

    NodeNames(Element svg, Scene scene, boolean ofAll) {
        this.scene = scene;
        this.ofAll = ofAll;
        svg.appendChild(layer);
    }

    void show(StepView moment) {
        shown.clear();
        add(
                ofAll
                        ? scene.graph().nodes()
                        : moment.step().map(NodeNames::spokenOf).orElse(Set.of()));
    }

    void add(Collection<Node> nodes) {
        shown.addAll(nodes);
        MarkupText text = new MarkupText();
        double above = LabelStyle.name(scene.layout().density());
        for (Node node : shown) {
            boolean boxed = node.isLeaf() || node == scene.graph().output();
            if (boxed) continue;
            LabelSlot slot = scene.layout().labels().get(node);
            Boxes.text(text, slot.x(), slot.y() + above, scene.names().of(node), "");
        }
        text.fill(layer);
    }

    private static Set<Node> spokenOf(Step step) {
        Set<Node> nodes = new LinkedHashSet<>(step.node().operands());
        if (step instanceof Step.Seed) nodes.clear();
        nodes.add(step.node());
        return nodes;
    }
}
