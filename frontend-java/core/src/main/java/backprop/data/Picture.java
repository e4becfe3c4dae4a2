package backprop.data;

import java.util.Arrays;

/** A grey picture of a digit, such as a photograph: width × height luminances, row-major, 0 black to 1 white. */
public record Picture(int width, int height, float[] luminance) {
    private static final double LEAST_CONTRAST = 0.1;
    private static final double LEAST_NOISE = 0.1;
    private static final double MOST_NOISE = 0.5;

    public Picture {
        if (width < 1 || height < 1 || (long) width * height != luminance.length) {
            throw new IllegalArgumentException(
                    "a picture of " + width + "×" + height + " cannot have " + luminance.length + " pixels");
        }
    }

    /**
     * The picture on the pad, as large as fits: 280×280 coverages. The border tells what paper is; ink is what differs
     * from it, whether darker or lighter, by more than the border differs in itself, and is no speck of dust. All 0 when there
     * is no contrast.
     */
    public float[] coverage() {
        double scale = Math.max(width, height) / (double) Ink.SIDE;
        int columns = (int) Math.max(1, Math.floor(width / scale + 0.5));
        int rows = (int) Math.max(1, Math.floor(height / scale + 0.5));
        float[] small = AreaAverage.scaled(
                luminance,
                width,
                new Box(0, 0, width, height),
                new Spans(columns, width, width / (double) columns, 0),
                new Spans(rows, height, height / (double) rows, 0));
        float[] ink = inked(small, columns, rows);
        Specks.remove(ink, columns);
        return onPad(ink, columns, rows);
    }

    private static float[] inked(float[] values, int columns, int rows) {
        float[] border = border(values, columns, rows);
        double paper = quantile(border, 0.5);
        double darkest = paper;
        double lightest = paper;
        for (float value : values) {
            darkest = Math.min(darkest, value);
            lightest = Math.max(lightest, value);
        }
        double ink = paper - darkest >= lightest - paper ? darkest : lightest;
        float[] result = new float[values.length];
        if (Math.abs(ink - paper) < LEAST_CONTRAST) return result;
        double noise = noise(border, paper, ink);
        for (int i = 0; i < values.length; i++) {
            double strength = (values[i] - paper) / (ink - paper);
            if (strength > noise) result[i] = (float) strength;
        }
        return result;
    }

    /** Three times as far as three quarters of the border stray from its middle value, as a share of the ink's strength. */
    private static double noise(float[] border, double paper, double ink) {
        float[] strays = new float[border.length];
        for (int i = 0; i < border.length; i++) strays[i] = (float) Math.abs((border[i] - paper) / (ink - paper));
        return Math.max(LEAST_NOISE, Math.min(MOST_NOISE, 3 * quantile(strays, 0.75)));
    }

    private static float[] border(float[] values, int columns, int rows) {
        float[] border = new float[2 * columns + 2 * rows];
        int at = 0;
        for (int x = 0; x < columns; x++) {
            border[at++] = values[x];
            border[at++] = values[(rows - 1) * columns + x];
        }
        for (int y = 0; y < rows; y++) {
            border[at++] = values[y * columns];
            border[at++] = values[y * columns + columns - 1];
        }
        return border;
    }

    private static double quantile(float[] values, double share) {
        float[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[(int) (share * (sorted.length - 1))];
    }

    private static float[] onPad(float[] ink, int columns, int rows) {
        float[] pad = new float[Ink.SIDE * Ink.SIDE];
        int left = (Ink.SIDE - columns) / 2;
        int top = (Ink.SIDE - rows) / 2;
        for (int y = 0; y < rows; y++) {
            System.arraycopy(ink, y * columns, pad, (top + y) * Ink.SIDE + left, columns);
        }
        return pad;
    }
}
