package backprop.picture;

import java.util.Arrays;

/**
 * Fills dark hollows as water would that runs off over the picture's edge: a stroke is filled up to its paper, a shadow, a
 * table or a printed line that reaches the edge is not. (Barnes, Lehman, Mulla, "Priority-flood", 2014; in 256 levels.)
 */
final class EdgeFlood {
    private static final int LEVELS = 256;

    private final int columns;
    private final int rows;
    private final int[] levels;
    private final int[] first = new int[LEVELS];
    private final int[] next;
    private final boolean[] reached;

    private EdgeFlood(float[] values, int columns) {
        this.columns = columns;
        rows = values.length / columns;
        levels = new int[values.length];
        for (int i = 0; i < levels.length; i++) {
            levels[i] = (int) (Math.max(0, Math.min(1, values[i])) * (LEVELS - 1) + 0.5);
        }
        next = new int[values.length];
        reached = new boolean[values.length];
        Arrays.fill(first, -1);
    }

    /** How deep below the water each pixel lies, 0 to 1. */
    static float[] depths(float[] values, int columns) {
        EdgeFlood flood = new EdgeFlood(values, columns);
        int[] ground = flood.levels.clone();
        flood.run();
        float[] depths = new float[values.length];
        for (int i = 0; i < depths.length; i++) depths[i] = (flood.levels[i] - ground[i]) / (float) (LEVELS - 1);
        return depths;
    }

    private void run() {
        for (int x = 0; x < columns; x++) {
            reach(x, 0);
            reach((rows - 1) * columns + x, 0);
        }
        for (int y = 0; y < rows; y++) {
            reach(y * columns, 0);
            reach(y * columns + columns - 1, 0);
        }
        for (int level = 0; level < LEVELS; level++) {
            while (first[level] >= 0) {
                int at = first[level];
                first[level] = next[at];
                int x = at % columns;
                if (x > 0) reach(at - 1, level);
                if (x < columns - 1) reach(at + 1, level);
                if (at >= columns) reach(at - columns, level);
                if (at + columns < levels.length) reach(at + columns, level);
            }
        }
    }

    private void reach(int at, int water) {
        if (reached[at]) return;
        reached[at] = true;
        int level = Math.max(levels[at], water);
        levels[at] = level;
        next[at] = first[level];
        first[level] = at;
    }
}
