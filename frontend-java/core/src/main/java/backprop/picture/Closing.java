package backprop.picture;

/**
 * The grey closing: dark things that are narrower than a window are filled with the grey around them, wide ones stay. So it
 * is the paper below dark strokes, shadows and tables included. (Matheron, Serra; a square window, row by row and column by
 * column.)
 */
final class Closing {
    private Closing() {}

    /** @param window the side of the square, in pixels */
    static float[] of(float[] values, int columns, int window) {
        int reach = window / 2;
        float[] lightest = extremes(values, columns, reach, 1);
        return extremes(lightest, columns, reach, -1);
    }

    /** The largest (sign 1) or smallest (sign −1) of each square. */
    private static float[] extremes(float[] values, int columns, int reach, int sign) {
        int rows = values.length / columns;
        float[] across = new float[values.length];
        for (int y = 0; y < rows; y++) line(values, y * columns, 1, columns, reach, sign, across);
        float[] result = new float[values.length];
        for (int x = 0; x < columns; x++) line(across, x, columns, rows, reach, sign, result);
        return result;
    }

    /** A line of pixels with a queue of those that may still become the extreme (Lemire). */
    private static void line(float[] values, int start, int stride, int length, int reach, int sign, float[] into) {
        int[] queue = new int[length];
        int head = 0;
        int tail = 0;
        for (int i = 0, next = 0; i < length; i++) {
            for (; next < length && next <= i + reach; next++) {
                float value = sign * values[start + next * stride];
                while (tail > head && sign * values[start + queue[tail - 1] * stride] <= value) tail--;
                queue[tail++] = next;
            }
            if (queue[head] < i - reach) head++;
            into[start + i * stride] = values[start + queue[head] * stride];
        }
    }
}
