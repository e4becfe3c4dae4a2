package backprop.picture;

import backprop.data.pad.Box;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * What may be the writing in a picture.
 *
 * @param dark whether it is darker than its paper
 * @param ink its strengths, row-major, 0 to 1, 0 where there is none
 * @param patches what its ink consists of, without what was left aside
 * @param numbers which of the picture's patches each pixel belongs to
 * @param window how wide its strokes may have been to be seen, on local paper; 0 on even paper
 */
record Writing(GreyPicture picture, boolean dark, float[] ink, List<Patch> patches, int[] numbers, int window) {
    /** From here on, more length for the same thickness makes no better writing. */
    private static final double SLENDER = 8;

    private static final double SHEET = 12;
    private static final double BROAD = 0.25;
    private static final double STROKE = 8.5;
    private static final double MORE_SLENDER = 1.3;
    private static final double LEAST_SHARE = 0.33;

    /** A digit on a sheet is a hole in it; a fold or a pale place in a bold stroke has ink of its own. */
    private static final double HOLE = 0.25;
    /** Ink around a digit in its own shadow is weaker than the digit's. */
    private static final double SHADOW = 0.8;

    boolean isBlank() {
        return patches.isEmpty();
    }

    /** The ink of some of its patches alone. */
    float[] inkOf(List<Patch> some) {
        boolean[] own = new boolean[numbers.length + 1];
        for (Patch patch : some) own[patch.number()] = true;
        float[] alone = ink.clone();
        for (int i = 0; i < alone.length; i++) if (!own[numbers[i]]) alone[i] = 0;
        return alone;
    }

    Writing only(Patch patch) {
        List<Patch> one = List.of(patch);
        return new Writing(picture, dark, inkOf(one), one, numbers, window);
    }

    Box bounds() {
        return Patch.around(patches);
    }

    int longerSide() {
        return Math.max(bounds().width(), bounds().height());
    }

    Patch largest() {
        return patches.stream().max(Comparator.comparingDouble(Patch::ink)).orElseThrow();
    }

    /** The thickness of its strokes in pixels. */
    int thickness() {
        return patches.stream().mapToInt(Patch::thickness).max().orElse(0);
    }

    int area() {
        return patches.stream().mapToInt(Patch::area).sum();
    }

    double slenderness() {
        return isBlank() ? 0 : largest().slenderness();
    }

    /**
     * Whether this is rather a sheet, seen against a table, and the other the digit on it: which was taken for paper between
     * strokes so far. A sheet is broad, the digit is more slender.
     */
    boolean isSheetOf(Writing other) {
        return slenderness() < SHEET
                && thickness() > BROAD * longerSide()
                && other.slenderness() > Math.max(STROKE, MORE_SLENDER * slenderness())
                && other.largest().longerSide() > LEAST_SHARE * longerSide();
    }

    /**
     * Whether this is a digit written so boldly that its ink, uneven in itself, seemed to be writing: the other. Neither a
     * sheet with a digit on it, nor a shadow around one.
     */
    boolean isBoldStrokeAround(Writing other) {
        float[] within = strengths(other, true);
        if (dark != other.dark) return within.length > HOLE * other.area() && !isSheetOf(other);
        float[] around = strengths(other, false);
        return within.length > 0
                && around.length > 0
                && EvenPaper.quantile(around, 0.9) > SHADOW * EvenPaper.quantile(within, 0.9);
    }

    /** Of its ink where the other has ink, too; or where it has none. */
    private float[] strengths(Writing other, boolean shared) {
        float[] strengths = new float[ink.length];
        int count = 0;
        for (int i = 0; i < ink.length; i++) {
            if (ink[i] > 0 && other.ink[i] > 0 == shared) strengths[count++] = ink[i];
        }
        return Arrays.copyOf(strengths, count);
    }

    /** How much ink it has, counted in part where it is rather a blot than a stroke. */
    double weight() {
        return isBlank() ? 0 : largest().ink() * Math.min(1, slenderness() / SLENDER);
    }

    double strongest() {
        double strongest = 0;
        for (float value : ink) strongest = Math.max(strongest, value);
        return strongest;
    }
}
