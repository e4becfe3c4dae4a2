package backprop.picture;

import java.util.Arrays;

/**
 * Paper of one grey: the border of the picture tells which. Ink is what differs from it, whether darker or lighter, by more
 * than the border differs in itself.
 *
 * @param dark whether the ink is darker than the paper
 * @param contrast how far the ink's luminance is from the paper's
 * @param noise up to which share of the ink's strength a pixel is still paper
 * @param ink row-major strengths, 0 where there is paper, 1 for what differs most; all 0 when there is no contrast
 */
record EvenPaper(boolean dark, double contrast, double noise, float[] ink) {
    private static final double LEAST_CONTRAST = 0.1;
    private static final double LEAST_NOISE = 0.1;
    private static final double MOST_NOISE = 0.5;

    static EvenPaper of(GreyPicture picture) {
        float[] values = picture.luminance();
        float[] border = border(picture);
        double paper = quantile(border, 0.5);
        double darkest = paper;
        double lightest = paper;
        for (float value : values) {
            darkest = Math.min(darkest, value);
            lightest = Math.max(lightest, value);
        }
        boolean dark = paper - darkest >= lightest - paper;
        double ink = dark ? darkest : lightest;
        float[] strengths = new float[values.length];
        if (Math.abs(ink - paper) < LEAST_CONTRAST) return new EvenPaper(dark, 0, LEAST_NOISE, strengths);
        double noise = noise(border, paper, ink);
        for (int i = 0; i < values.length; i++) {
            double strength = (values[i] - paper) / (ink - paper);
            if (strength > noise) strengths[i] = (float) strength;
        }
        return new EvenPaper(dark, Math.abs(ink - paper), noise, strengths);
    }

    /** Three times as far as three quarters of the border stray from its middle value, as a share of the ink's strength. */
    private static double noise(float[] border, double paper, double ink) {
        float[] strays = new float[border.length];
        for (int i = 0; i < border.length; i++) strays[i] = (float) Math.abs((border[i] - paper) / (ink - paper));
        return Math.max(LEAST_NOISE, Math.min(MOST_NOISE, 3 * quantile(strays, 0.75)));
    }

    private static float[] border(GreyPicture picture) {
        int columns = picture.width();
        int rows = picture.height();
        float[] values = picture.luminance();
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

    /** What so large a share of the values does not exceed. */
    static double quantile(float[] values, double share) {
        float[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[(int) (share * (sorted.length - 1))];
    }
}
