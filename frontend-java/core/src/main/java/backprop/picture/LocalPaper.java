package backprop.picture;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Paper that is judged where the ink is, for pictures with a shadow, a table, a thumb, printed lines or falling light: wide
 * things are taken for paper of another grey, and what reaches the edge is no writing.
 */
final class LocalPaper {
    /** How wide is wide: so many of it go into the shorter side. */
    private static final int[] PARTS = {3, 6, 12, 24};

    private static final double LEAST_CONTRAST = 0.1;
    private static final double LEAST_DEPTH = 0.06;
    private static final double WEAKEST = 0.2;
    private static final double GRAINS = 3;
    /** A finer view must show so much more, for it may see the rims of strokes alone. */
    private static final double CLEARLY_MORE = 1.1;

    /** More slender than this are strokes of both. */
    private static final double SLENDER = 15;
    /** And so are both when neither is so much more slender than the other. */
    private static final double MORE_SLENDER = 1.3;
    /** Paper reflects light; ink takes the same share away from it wherever it falls, but not from nothing. */
    private static final float DARKEST = 0.05f;
    /** So much less ink than the other polarity has is grain. */
    private static final double FAINT = 0.05;

    private final GreyPicture picture;
    private final boolean dark;
    private final float[] values;
    private Optional<Writing> best = Optional.empty();

    /** @param dark whether dark ink on lighter paper is looked for, or light ink on darker */
    LocalPaper(GreyPicture picture, boolean dark) {
        this.picture = picture;
        this.dark = dark;
        values = (dark ? picture : picture.negative()).luminance();
    }

    /** From the widest, which sees all, to what sees thin strokes alone. */
    static List<Integer> windows(GreyPicture picture) {
        List<Integer> windows = new ArrayList<>(List.of(picture.longerSide()));
        int shorter = Math.min(picture.width(), picture.height());
        for (int part : PARTS) windows.add(Math.max(3, shorter / part));
        return windows;
    }

    /** Finds writing away from the edge, of strokes at most window pixels wide. */
    void detect(int window) {
        float[] depths = EdgeFlood.depths(window == picture.longerSide() ? values : flat(window), picture.width());
        double least = leastInk(depths);
        for (int i = 0; i < depths.length; i++) if (depths[i] < least) depths[i] = 0;
        Writing next = Sieve.awayFromEdge(picture, dark, depths, window);
        if (next.isBlank() || next.strongest() < LEAST_CONTRAST) return;
        if (best.isEmpty() || next.weight() > CLEARLY_MORE * best.get().weight()) best = Optional.of(next);
    }

    /** What the looks have found: the most ink in strokes. */
    Optional<Writing> best() {
        return best;
    }

    /**
     * Dark strokes enclose light paper, and light ones dark paper: strokes are the more slender of the two. Where printed lines
     * cut the paper into strips as slender as strokes, ink is what has another grey than most of the picture.
     */
    static Optional<Writing> better(LocalPaper one, LocalPaper other) {
        if (one.best.isEmpty() || other.best.isEmpty()) return one.best.or(other::best);
        Writing a = one.best.get();
        Writing b = other.best.get();
        if (a.weight() < FAINT * b.weight()) return other.best;
        if (b.weight() < FAINT * a.weight()) return one.best;
        double aSlender = Math.min(SLENDER, a.slenderness());
        double bSlender = Math.min(SLENDER, b.slenderness());
        if (aSlender > MORE_SLENDER * bSlender) return one.best;
        if (bSlender > MORE_SLENDER * aSlender) return other.best;
        return contrast(a) >= contrast(b) ? one.best : other.best;
    }

    /** How far its ink's luminance is from the middle one of all pixels, on average. */
    private static double contrast(Writing writing) {
        float[] luminance = writing.picture().luminance();
        float[] sorted = luminance.clone();
        Arrays.sort(sorted);
        float middle = sorted[sorted.length / 2];
        double sum = 0;
        double ink = 0;
        for (int i = 0; i < luminance.length; i++) {
            sum += writing.ink()[i] * Math.abs(luminance[i] - middle);
            ink += writing.ink()[i];
        }
        return sum / ink;
    }

    private static double leastInk(float[] depths) {
        float[] sorted = depths.clone();
        Arrays.sort(sorted);
        double grain = sorted[(int) (0.75 * (sorted.length - 1))];
        double strong = sorted[(int) (0.995 * (sorted.length - 1))];
        return Math.max(LEAST_DEPTH, Math.max(GRAINS * grain, WEAKEST * strong));
    }

    /** As if all paper were white. */
    private float[] flat(int window) {
        float[] paper = Closing.of(values, picture.width(), window);
        float[] flat = new float[values.length];
        for (int i = 0; i < flat.length; i++) flat[i] = 1 - (paper[i] - values[i]);
        return flat;
    }

    /** The same writing, its ink as strong as it stands out from the paper beside it, soft rims included. */
    static Writing withSoftRims(Writing writing) {
        float[] strengths = new LocalPaper(writing.picture(), writing.dark()).strengthsOf(writing);
        return Sieve.withoutDust(writing.picture(), writing.dark(), strengths, writing.window());
    }

    private float[] strengthsOf(Writing writing) {
        int columns = picture.width();
        float[] paper = Closing.of(values, columns, 5 * writing.thickness() / 2 + 3);
        List<Float> known = new ArrayList<>();
        for (int i = 0; i < paper.length; i++) {
            paper[i] = dark ? 1 - values[i] / Math.max(paper[i], DARKEST) : paper[i] - values[i];
            if (writing.ink()[i] > 0) known.add(paper[i]);
        }
        known.sort(null);
        double full = known.get((int) (0.9 * (known.size() - 1)));
        float[] strengths = new float[paper.length];
        for (int i = 0; i < paper.length; i++) {
            double strength = paper[i] / full;
            if (strength > WEAKEST && touches(writing.ink(), i)) strengths[i] = (float) Math.min(1, strength);
        }
        return strengths;
    }

    private boolean touches(float[] ink, int at) {
        int x = at % picture.width();
        int y = at / picture.width();
        for (int row = Math.max(0, y - 1); row <= Math.min(picture.height() - 1, y + 1); row++) {
            for (int column = Math.max(0, x - 1); column <= Math.min(picture.width() - 1, x + 1); column++) {
                if (ink[row * picture.width() + column] > 0) return true;
            }
        }
        return false;
    }
}
