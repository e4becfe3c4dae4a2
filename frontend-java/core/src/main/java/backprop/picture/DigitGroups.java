package backprop.picture;

import backprop.data.pad.Box;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Which patches of ink make a digit together: the bar of a 5 belongs to its body, the next digit does not. In reading order. */
final class DigitGroups {
    /** What is smaller than this part of the largest digit is a point, a dash or the like. */
    private static final double SMALLEST_DIGIT = 0.45;

    private static final double FRAGMENT = 0.6;
    private static final double NEAR = 0.25;
    private static final double SHARED_WIDTH = 0.3;
    private static final double STACKED = 2;

    /** More patches are a page of writing, of which the largest ones will do. */
    private static final int MOST_PATCHES = 150;

    private final int thickness;
    private final List<List<Patch>> groups = new ArrayList<>();

    private DigitGroups(Writing writing) {
        thickness = writing.thickness();
        writing.patches().stream()
                .sorted(Comparator.comparingDouble(patch -> -patch.ink()))
                .limit(MOST_PATCHES)
                .forEach(patch -> groups.add(List.of(patch)));
        while (join()) {}
    }

    static List<List<Patch>> of(Writing writing) {
        return new DigitGroups(writing).digits();
    }

    private boolean join() {
        for (int i = 0; i < groups.size(); i++) {
            for (int j = i + 1; j < groups.size(); j++) {
                if (!belongTogether(Patch.around(groups.get(i)), Patch.around(groups.get(j)))) continue;
                List<Patch> both = new ArrayList<>(groups.get(i));
                both.addAll(groups.remove(j));
                groups.set(i, both);
                return true;
            }
        }
        return false;
    }

    private boolean belongTogether(Box a, Box b) {
        int across = Math.max(a.left(), b.left()) - Math.min(a.right(), b.right());
        int down = Math.max(a.top(), b.top()) - Math.min(a.bottom(), b.bottom());
        int longer = Math.max(longerSide(a), longerSide(b));
        boolean above = -across >= SHARED_WIDTH * Math.min(a.width(), b.width());
        if (above && down <= 0) return true;
        if (Math.min(longerSide(a), longerSide(b)) < FRAGMENT * longer) {
            return Math.max(across, down) <= (above ? NEAR * longer : thickness);
        }
        Box both = a.around(b);
        if (above) return down <= NEAR * longer && both.height() <= STACKED * both.width();
        return across <= thickness / 2 && down <= 0 && both.width() <= both.height();
    }

    private List<List<Patch>> digits() {
        int largest = groups.stream()
                .mapToInt(group -> longerSide(Patch.around(group)))
                .max()
                .orElse(0);
        List<List<Patch>> digits = new ArrayList<>(groups.stream()
                .filter(group -> isDigit(Patch.around(group), largest))
                .toList());
        return inReadingOrder(digits);
    }

    private static boolean isDigit(Box box, int largest) {
        return box.height() >= SMALLEST_DIGIT * largest || longerSide(box) == largest;
    }

    /** Row by row: what begins above the middle of the row's first digit stands in its row. */
    private static List<List<Patch>> inReadingOrder(List<List<Patch>> digits) {
        digits.sort(Comparator.comparingInt(digit -> Patch.around(digit).top()));
        List<List<Patch>> ordered = new ArrayList<>();
        while (!digits.isEmpty()) {
            Box first = Patch.around(digits.get(0));
            List<List<Patch>> row = new ArrayList<>(digits.stream()
                    .filter(digit -> Patch.around(digit).top() < first.top() + first.height() / 2)
                    .toList());
            digits.removeAll(row);
            row.sort(Comparator.comparingInt(digit -> Patch.around(digit).left()));
            ordered.addAll(row);
        }
        return ordered;
    }

    private static int longerSide(Box box) {
        return Math.max(box.width(), box.height());
    }
}
