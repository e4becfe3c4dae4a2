package backprop.picture;

import backprop.data.pad.Box;
import java.util.Comparator;

/**
 * Whether ink that reaches the picture's edge is a digit that was cropped closely, rather than a table, a shadow, printed
 * lines or a neighbour: told by how it compares with the writing that was found away from the edge.
 */
final class EdgeRule {
    private static final double SIMILAR = 1.6;
    private static final double BIT = 0.25;
    private static final double FAINT = 0.45;
    private static final double SLENDER = 3.5;
    private static final double STROKE = 5;
    private static final double WINDOW = 1.2;
    private static final double NARROW_WINDOW = 0.7;
    private static final int LINES = 5;
    private static final double THIN = 0.02;
    private static final double FULL = 0.97;
    private static final double ALMOST_ALL = 0.9;

    private final Writing whole;
    private final double contrast;
    private final Writing away;
    private final GreyPicture picture;

    private EdgeRule(Writing whole, double contrast, Writing away) {
        this.whole = whole;
        this.contrast = contrast;
        this.away = away;
        picture = whole.picture();
    }

    /**
     * @param whole all the ink on even paper
     * @param contrast how far its strongest ink is from that paper, in luminance
     * @param away what was found away from the edge
     */
    static boolean isCloselyCropped(Writing whole, double contrast, Writing away) {
        return new EdgeRule(whole, contrast, away).isCloselyCropped();
    }

    private boolean isCloselyCropped() {
        if (away.dark() != whole.dark()) return !whole.isSheetOf(away);
        if (printedLinesReachEdge()) return false;
        Patch around = patchAroundAway();
        if (around.reachesEdge(picture) && isCroppedDigit(around)) return true;
        return whole.patches().stream()
                .filter(patch -> patch != around && patch.reachesEdge(picture))
                .anyMatch(patch -> isMain(patch) || isStroke(patch) && isBesideAway(patch.box()));
    }

    private boolean isCroppedDigit(Patch patch) {
        if (isStroke(patch) || isBold(patch)) return true;
        return isSlender(patch) && (awayIsItsCore(patch) || awayIsItsRims(patch) || awayIsItsDarkerPart(patch));
    }

    /** Then what was found away from the edge is but a part of its stroke. */
    private boolean isBold(Patch patch) {
        return !patch.isSolid() && whole.only(patch).isBoldStrokeAround(away);
    }

    /** The patch of all the ink that most of the writing away from the edge is part of. */
    private Patch patchAroundAway() {
        int[] shared = new int[whole.numbers().length + 1];
        for (int i = 0; i < whole.numbers().length; i++) if (away.ink()[i] > 0) shared[whole.numbers()[i]]++;
        return whole.patches().stream()
                .max(Comparator.comparingInt(patch -> shared[patch.number()]))
                .orElseThrow();
    }

    private boolean isStroke(Patch patch) {
        return patch.thickness() <= SIMILAR * away.thickness() + 1
                && SIMILAR * patch.thickness() + 1 >= away.thickness()
                && !isAlongEdge(patch);
    }

    /** Where ink is less dark at the edge, its darker core seems to stand away from it. */
    private boolean awayIsItsCore(Patch patch) {
        Box core = away.bounds();
        int rim = patch.thickness();
        Box grown = new Box(core.left() - rim, core.top() - rim, core.width() + 2 * rim, core.height() + 2 * rim);
        return grown.contains(patch.box());
    }

    /** A window narrower than a stroke sees no more of it than its rims and ends. */
    private boolean awayIsItsRims(Patch patch) {
        return away.window() <= (patch.slenderness() >= STROKE ? WINDOW : NARROW_WINDOW) * patch.thickness();
    }

    /** Where a stroke is paler in part. */
    private boolean awayIsItsDarkerPart(Patch patch) {
        Patch largest = away.largest();
        return largest.ink() / largest.area() < FAINT * contrast * patch.ink() / patch.area();
    }

    /** A digit, and what stands away from the edge is a bit of it. */
    private boolean isMain(Patch patch) {
        return isSlender(patch) && away.area() < BIT * patch.area() && !isAlongEdge(patch);
    }

    private static boolean isSlender(Patch patch) {
        return patch.slenderness() >= SLENDER && !patch.isSolid();
    }

    private boolean isBesideAway(Box box) {
        Box other = away.bounds();
        int across = Math.max(other.left() - box.right(), box.left() - other.right());
        int down = Math.max(other.top() - box.bottom(), box.top() - other.bottom());
        return Math.max(across, down) <= away.thickness();
    }

    /** From corner to corner, as a table or a frame does. */
    private boolean isAlongEdge(Patch patch) {
        Box box = patch.box();
        if (box.width() < FULL * picture.width() && box.height() < FULL * picture.height()) return false;
        int reach = patch.thickness() + 1;
        int near = 0;
        for (int y = box.top(); y < box.bottom(); y++) {
            for (int x = box.left(); x < box.right(); x++) {
                if (whole.numbers()[y * picture.width() + x] == patch.number() && isNearEdge(x, y, reach)) near++;
            }
        }
        return near > ALMOST_ALL * patch.area();
    }

    private boolean isNearEdge(int x, int y, int reach) {
        return Math.min(Math.min(x, picture.width() - 1 - x), Math.min(y, picture.height() - 1 - y)) < reach;
    }

    /** Several thin strokes run out of the picture. */
    private boolean printedLinesReachEdge() {
        int columns = picture.width();
        int rows = picture.height();
        int lines = thinRuns(0, 1, columns)
                + thinRuns((rows - 1) * columns, 1, columns)
                + thinRuns(0, columns, rows)
                + thinRuns(columns - 1, columns, rows);
        return lines >= LINES;
    }

    private int thinRuns(int start, int stride, int length) {
        double thin = Math.max(2, THIN * picture.longerSide());
        int count = 0;
        int run = 0;
        for (int i = 0; i <= length; i++) {
            boolean ink = i < length && whole.ink()[start + i * stride] > 0;
            if (!ink && run > 0 && run <= thin) count++;
            run = ink ? run + 1 : 0;
        }
        return count;
    }
}
