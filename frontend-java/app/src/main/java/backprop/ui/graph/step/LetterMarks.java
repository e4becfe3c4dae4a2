package backprop.ui.graph.step;

import backprop.graph.Letters;
import backprop.graph.Node;
import backprop.graph.Step;
import backprop.ui.graph.scene.Scene;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.teavm.jso.dom.xml.Element;
import org.teavm.jso.dom.xml.NodeList;

/** The letters of a step's formulas light the nodes that they stand for. */
final class LetterMarks {
    private LetterMarks() {}

    static void mark(Scene scene, Step step, Element... formulas) {
        Map<String, Node> nodes = meanings(scene, step.node());
        for (Element formula : formulas) {
            NodeList<? extends Element> letters = formula.getElementsByTagName("mi");
            for (int i = 0; i < letters.getLength(); i++) {
                Node node = nodes.get(letters.get(i).getTextContent());
                if (node != null) letters.get(i).setAttribute("data-names", node.name());
            }
        }
    }

    private static Map<String, Node> meanings(Scene scene, Node node) {
        Letters letters = scene.names().letters(node);
        Map<String, Node> nodes = new HashMap<>();
        nodes.put(letters.output(), scene.graph().output());
        nodes.put(letters.result(), node);
        List<Node> operands = node.operands();
        for (int i = 0; i < operands.size(); i++) {
            if (operands.get(i).isVariable()) nodes.put(letters.operands().get(i), operands.get(i));
        }
        return nodes;
    }
}
