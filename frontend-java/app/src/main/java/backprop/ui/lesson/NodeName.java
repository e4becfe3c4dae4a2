package backprop.ui.lesson;

import backprop.lesson.Question;
import backprop.ui.dom.Texts;

/** The node that a question is about, as the Graph lab calls it in the language of the moment. */
public final class NodeName {
    private NodeName() {}

    public static String of(Question.NextGradient gradient) {
        String key = "graph.name." + gradient.node();
        boolean isOurs =
                !gradient.address().contains("e=") || gradient.address().contains("preset=");
        return isOurs && Texts.has(key) ? Texts.text(key) : gradient.node();
    }
}
