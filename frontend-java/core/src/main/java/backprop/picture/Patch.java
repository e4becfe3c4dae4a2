package backprop.picture;

import backprop.data.pad.Box;
import java.util.List;

/**
 * Ink that hangs together.
 *
 * @param number by which {@link Patches#numbers()} knows its pixels
 * @param ink the sum of its strengths
 * @param area how many pixels it has
 * @param thickness the side of the largest square that fits into it, in pixels
 */
record Patch(int number, Box box, double ink, int area, int thickness) {
    /** Neither a stroke nor a loop is thicker than this part of its length; a sheet, a table or a thumb is. */
    private static final double MOST_THICKNESS = 0.42;
    /** Below this many pixels, thickness says nothing. */
    private static final int SMALL = 12;

    int longerSide() {
        return Math.max(box.width(), box.height());
    }

    boolean isSolid() {
        return longerSide() > SMALL && thickness > MOST_THICKNESS * longerSide();
    }

    /** How often its thickness goes into its length, were it one stroke: 4 for a bold 1, 10 to 25 for most digits. */
    double slenderness() {
        return area / ((double) thickness * thickness);
    }

    boolean reachesEdge(GreyPicture picture) {
        return box.left() == 0 || box.top() == 0 || box.right() == picture.width() || box.bottom() == picture.height();
    }

    static Box around(List<Patch> patches) {
        return patches.stream().map(Patch::box).reduce(Box::around).orElse(new Box(0, 0, 0, 0));
    }
}
