package backprop.points;

import java.util.Arrays;

/**
 * Points with a class each. The arrays are handed over, not copied: nobody writes into them.
 *
 * @param x1 to the right, of each point
 * @param x2 upwards, of each point
 * @param labels 0 to classes − 1, of each point
 */
public record PointSet(double[] x1, double[] x2, int[] labels, int classes) {
    public static final int FEWEST_CLASSES = 2, MOST_CLASSES = 5;
    public static final int MOST_POINTS = 2000;

    /** @throws IllegalArgumentException if the arrays are of different lengths, or a label is none of the classes */
    public PointSet {
        if (x1.length != labels.length || x2.length != labels.length) {
            throw new IllegalArgumentException(labels.length + " labels for " + x1.length + ", " + x2.length);
        }
        for (int label : labels) {
            if (label < 0 || label >= classes)
                throw new IllegalArgumentException("label " + label + " of " + classes + " classes");
        }
    }

    public int size() {
        return labels.length;
    }

    /** The points from (included) to to (not included). */
    public PointSet slice(int from, int to) {
        return new PointSet(
                Arrays.copyOfRange(x1, from, to),
                Arrays.copyOfRange(x2, from, to),
                Arrays.copyOfRange(labels, from, to),
                classes);
    }

    /** The nearest point to a place, or −1 where none is so near. */
    public int nearest(double x1, double x2, double within) {
        int best = -1;
        double least = within * within;
        for (int i = 0; i < size(); i++) {
            double across = this.x1[i] - x1, up = this.x2[i] - x2;
            if (across * across + up * up > least) continue;
            least = across * across + up * up;
            best = i;
        }
        return best;
    }

    /** The same with one of them somewhere else. */
    public PointSet moved(int index, double x1, double x2) {
        double[] across = this.x1.clone(), up = this.x2.clone();
        across[index] = x1;
        up[index] = x2;
        return new PointSet(across, up, labels, classes);
    }

    /** The others, with as many classes as their labels need. */
    public PointSet without(int index) {
        PointSet rest = new PointSet(new double[0], new double[0], new int[0], FEWEST_CLASSES);
        for (int i = 0; i < size(); i++) if (i != index) rest = rest.with(x1[i], x2[i], labels[i]);
        return rest;
    }

    /** These and one more. */
    public PointSet with(double x1, double x2, int label) {
        int n = size();
        double[] across = Arrays.copyOf(this.x1, n + 1);
        double[] up = Arrays.copyOf(this.x2, n + 1);
        int[] all = Arrays.copyOf(labels, n + 1);
        across[n] = x1;
        up[n] = x2;
        all[n] = label;
        return new PointSet(across, up, all, Math.max(classes, label + 1));
    }
}
