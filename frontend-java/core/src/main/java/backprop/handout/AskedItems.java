package backprop.handout;

import backprop.graph.Graph;
import backprop.graph.Propagation;
import backprop.graph.predict.Exercise;
import backprop.graph.predict.Level;
import backprop.graph.predict.Score;
import java.util.List;

/** What the questions of a code were about. */
public final class AskedItems {
    private AskedItems() {}

    /**
     * The last so many of all that a level asks: a link may begin at a later step.
     *
     * @return fewer where the graph asks fewer
     */
    public static List<Exercise.Item> last(Graph graph, Level level, int count) {
        Propagation propagation = graph.propagate();
        List<Exercise.Item> all = new Exercise(propagation, level, new Score()).items(0);
        return all.subList(Math.max(0, all.size() - count), all.size());
    }
}
