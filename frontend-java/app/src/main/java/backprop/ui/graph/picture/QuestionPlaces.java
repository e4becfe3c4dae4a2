package backprop.ui.graph.picture;

import backprop.graph.layout.LabelSlot;
import backprop.graph.layout.Layout;
import backprop.graph.layout.Point;
import backprop.graph.predict.Question;

/** Where a "?" stands: in the middle of the room in which its number will. */
public final class QuestionPlaces {
    private QuestionPlaces() {}

    public static Point of(Layout layout, Question question) {
        boolean above = question.kind() == Question.Kind.VALUE;
        LabelStyle style = above ? LabelStyle.above(layout.density()) : LabelStyle.below(layout.density());
        return of(slot(layout, question), style);
    }

    /** On the line, above which a value is asked, and below which all else. */
    public static Point onLine(Layout layout, Question question) {
        LabelSlot slot = slot(layout, question);
        return new Point(slot.x(), slot.y());
    }

    private static LabelSlot slot(Layout layout, Question question) {
        return isAtEdge(layout, question)
                ? layout.flows().get(question.edge().orElseThrow())
                : layout.labels().get(question.node());
    }

    /** Where a node is used once, what flows back to it stands at the node. */
    static boolean isAtEdge(Layout layout, Question question) {
        return question.edge().filter(layout.flows()::containsKey).isPresent();
    }

    static Point of(LabelSlot slot, LabelStyle style) {
        return new Point(slot.x(), slot.y() + style.question());
    }
}
