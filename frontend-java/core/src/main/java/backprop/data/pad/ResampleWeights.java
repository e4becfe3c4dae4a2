package backprop.data.pad;

/**
 * How a line of pixels is shared out among cells of equal length: cell i covers the pixels from (i − offset)·scale to
 * (i + 1 − offset)·scale, those at its ends in part. What lies outside the line counts as blank.
 */
public final class ResampleWeights {
    private final double scale;
    private final int[] first;
    private final int[] last;
    private final double[] firstShare;
    private final double[] lastShare;

    public ResampleWeights(int cells, int length, double scale, double offset) {
        this.scale = scale;
        first = new int[cells];
        last = new int[cells];
        firstShare = new double[cells];
        lastShare = new double[cells];
        for (int i = 0; i < cells; i++) {
            double from = Math.max(0, (i - offset) * scale);
            double to = Math.min(length, (i + 1 - offset) * scale);
            if (from < to) share(i, from, to);
            else last[i] = -1;
        }
    }

    private void share(int i, double from, double to) {
        first[i] = (int) from;
        last[i] = (int) Math.ceil(to) - 1;
        firstShare[i] = Math.min(to, first[i] + 1) - from;
        lastShare[i] = to - last[i];
    }

    public int cells() {
        return first.length;
    }

    /** The mean over cell i of the line that begins at start and goes on in steps of stride. */
    public double mean(int i, float[] pixels, int start, int stride) {
        if (last[i] < first[i]) return 0;
        int at = start + first[i] * stride;
        double sum = firstShare[i] * pixels[at];
        if (last[i] > first[i]) {
            int end = start + last[i] * stride;
            for (at += stride; at < end; at += stride) sum += pixels[at];
            sum += lastShare[i] * pixels[end];
        }
        return sum / scale;
    }
}
