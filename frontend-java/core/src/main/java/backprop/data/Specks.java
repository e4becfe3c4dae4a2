package backprop.data;

import java.util.Arrays;

/** Dust on a photograph: patches of ink that hold too little of it to be a stroke. */
final class Specks {
    /** Of the largest patch's ink. The upper stroke of a 5 that was set apart has a tenth and more. */
    private static final double SMALLEST_SHARE = 0.02;

    private final float[] ink;
    private final int columns;
    private final int[] patches;
    private final int[] stack;

    private Specks(float[] ink, int columns) {
        this.ink = ink;
        this.columns = columns;
        patches = new int[ink.length];
        stack = new int[ink.length];
    }

    /** Makes paper of them; ink is row-major, 0 where there is none. */
    static void remove(float[] ink, int columns) {
        new Specks(ink, columns).remove();
    }

    private void remove() {
        double[] sums = new double[1 + (ink.length + 1) / 2];
        int count = 0;
        for (int i = 0; i < ink.length; i++) {
            if (ink[i] > 0 && patches[i] == 0) sums[++count] = mark(i, count);
        }
        double smallest = SMALLEST_SHARE * Arrays.stream(sums).max().orElse(0);
        for (int i = 0; i < ink.length; i++) {
            if (sums[patches[i]] < smallest) ink[i] = 0;
        }
    }

    /** Marks all ink that hangs together with this pixel, corners too; returns how much it is. */
    private double mark(int first, int patch) {
        double sum = 0;
        int depth = 0;
        patches[first] = patch;
        stack[depth++] = first;
        while (depth > 0) {
            int at = stack[--depth];
            sum += ink[at];
            int x = at % columns;
            for (int row = at - x - columns; row <= at - x + columns; row += columns) {
                if (row < 0 || row >= ink.length) continue;
                for (int i = row + Math.max(0, x - 1); i <= row + Math.min(columns - 1, x + 1); i++) {
                    if (ink[i] <= 0 || patches[i] != 0) continue;
                    patches[i] = patch;
                    stack[depth++] = i;
                }
            }
        }
        return sum;
    }
}
