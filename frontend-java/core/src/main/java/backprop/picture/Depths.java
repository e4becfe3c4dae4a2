package backprop.picture;

/** How deep within the ink each pixel lies: the way of a chess king to the nearest pixel without any. */
final class Depths {
    private Depths() {}

    /** Ink is row-major, 0 where there is none; beyond the edge is none. 0 for paper, 1 at the rim, and so on. */
    static int[] of(float[] ink, int columns) {
        int rows = ink.length / columns;
        int[] depths = new int[ink.length];
        for (int y = 0, i = 0; y < rows; y++) {
            for (int x = 0; x < columns; x++, i++) {
                if (ink[i] <= 0) continue;
                depths[i] = 1;
                if (x == 0 || y == 0 || x == columns - 1) continue;
                int above = Math.min(depths[i - columns - 1], Math.min(depths[i - columns], depths[i - columns + 1]));
                depths[i] = 1 + Math.min(depths[i - 1], above);
            }
        }
        for (int y = rows - 1, i = ink.length - 1; y >= 0; y--) {
            for (int x = columns - 1; x >= 0; x--, i--) {
                if (ink[i] <= 0) continue;
                if (x == 0 || y == rows - 1 || x == columns - 1) {
                    depths[i] = 1;
                    continue;
                }
                int below = Math.min(depths[i + columns - 1], Math.min(depths[i + columns], depths[i + columns + 1]));
                depths[i] = Math.min(depths[i], 1 + Math.min(depths[i + 1], below));
            }
        }
        return depths;
    }
}
