package backprop.picture;

import backprop.data.pad.Box;
import java.util.ArrayList;
import java.util.List;

/** The patches of ink in a picture: what hangs together, corners too. */
final class Patches {
    private final float[] ink;
    private final int columns;
    private final int rows;
    private final int[] numbers;
    private final int[] stack;
    private final int[] depths;
    private final List<Patch> all = new ArrayList<>();

    private Patches(float[] ink, int columns) {
        this.ink = ink;
        this.columns = columns;
        rows = ink.length / columns;
        numbers = new int[ink.length];
        stack = new int[ink.length];
        depths = Depths.of(ink, columns);
        for (int i = 0; i < ink.length; i++) {
            if (ink[i] > 0 && numbers[i] == 0) all.add(mark(i, all.size() + 1));
        }
    }

    /** Ink is row-major, 0 where there is none. */
    static Patches of(float[] ink, int columns) {
        return new Patches(ink, columns);
    }

    List<Patch> all() {
        return all;
    }

    /** Which patch each pixel belongs to, by its number; 0 for paper. */
    int[] numbers() {
        return numbers;
    }

    /** Marks all that hangs together with this pixel. */
    private Patch mark(int first, int number) {
        double sum = 0;
        int area = 0;
        int deepest = 0;
        int left = columns;
        int top = rows;
        int right = -1;
        int bottom = -1;
        int depth = 0;
        numbers[first] = number;
        stack[depth++] = first;
        while (depth > 0) {
            int at = stack[--depth];
            sum += ink[at];
            area++;
            deepest = Math.max(deepest, depths[at]);
            int x = at % columns;
            int y = at / columns;
            left = Math.min(left, x);
            right = Math.max(right, x);
            top = Math.min(top, y);
            bottom = Math.max(bottom, y);
            for (int row = Math.max(0, y - 1); row <= Math.min(rows - 1, y + 1); row++) {
                for (int i = row * columns + Math.max(0, x - 1);
                        i <= row * columns + Math.min(columns - 1, x + 1);
                        i++) {
                    if (ink[i] <= 0 || numbers[i] != 0) continue;
                    numbers[i] = number;
                    stack[depth++] = i;
                }
            }
        }
        return new Patch(number, new Box(left, top, right - left + 1, bottom - top + 1), sum, area, 2 * deepest - 1);
    }
}
