package backprop.points;

import java.util.ArrayList;
import java.util.List;

/** Loss and accuracy of a run over its iterations; of a long run not every frame. */
public final class RunCurve {
    private static final int MOST = 1000;

    /** What a frame says; NaN of no points for testing. */
    public record Mark(int iteration, double loss, double testLoss, double accuracy, double testAccuracy) {
        /** Whether points are kept for testing. */
        public boolean isTested() {
            return testLoss - testLoss == 0;
        }

        /** On points that were not learned from, where there are any. */
        public double keptLoss() {
            return isTested() ? testLoss : loss;
        }

        public double keptAccuracy() {
            return isTested() ? testAccuracy : accuracy;
        }
    }

    private final List<Mark> marks = new ArrayList<>();
    private int stride = 1;
    private int skipped;

    /** A frame before the last one is of another start: all is forgotten. */
    public Mark add(PointFrame frame) {
        if (!marks.isEmpty() && frame.iteration() < lastIteration()) restart();
        Mark mark = new Mark(
                frame.iteration(),
                frame.training().loss(),
                frame.test().loss(),
                frame.training().accuracy(),
                frame.test().accuracy());
        boolean again = !marks.isEmpty() && lastIteration() == mark.iteration();
        if (again) marks.set(marks.size() - 1, mark);
        else if (++skipped >= stride || marks.size() < 2) {
            skipped = 0;
            marks.add(mark);
        }
        if (marks.size() > MOST) thin();
        return mark;
    }

    /** Every second one goes, and from now on only every second comes. */
    private void thin() {
        for (int i = marks.size() - 2; i > 0; i -= 2) marks.remove(i);
        stride *= 2;
    }

    public void restart() {
        marks.clear();
        stride = 1;
        skipped = 0;
    }

    /**
     * The number of the mark that is nearest to an iteration.
     *
     * @param marks at least one, in their order
     */
    public static int nearest(List<Mark> marks, double iteration) {
        int best = 0;
        for (int i = 1; i < marks.size(); i++) {
            double way = Math.abs(marks.get(i).iteration() - iteration);
            if (way < Math.abs(marks.get(best).iteration() - iteration)) best = i;
        }
        return best;
    }

    /** The last iteration; 0 before the first. */
    public int lastIteration() {
        return marks.isEmpty() ? 0 : marks.get(marks.size() - 1).iteration();
    }

    /** In their order. */
    public List<Mark> marks() {
        return List.copyOf(marks);
    }
}
