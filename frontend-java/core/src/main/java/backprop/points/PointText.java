package backprop.points;

import java.util.Optional;

/** Points as they stand in a link: five signs each, for the class and the two coordinates in steps of 12/4095. */
public final class PointText {
    /** As many as an address has room for, whatever is sent through. */
    public static final int MOST_IN_LINK = 400;

    private static final String SIGNS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-_";
    private static final int SIGNS_A_POINT = 5, STEPS = 4095;

    private PointText() {}

    public static String write(PointSet points) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < points.size(); i++) {
            text.append(SIGNS.charAt(points.labels()[i]));
            put(text, points.x1()[i]);
            put(text, points.x2()[i]);
        }
        return text.toString();
    }

    private static void put(StringBuilder text, double x) {
        double share = (Plane.within(x) + Plane.HALF) / (2 * Plane.HALF);
        int step = (int) Math.round(share * STEPS);
        text.append(SIGNS.charAt(step >> 6)).append(SIGNS.charAt(step & 63));
    }

    /** Empty if it is none that was written here. */
    public static Optional<PointSet> read(String text) {
        int count = text.length() / SIGNS_A_POINT;
        if (text.length() % SIGNS_A_POINT != 0 || count > PointSet.MOST_POINTS) return Optional.empty();
        for (int i = 0; i < text.length(); i++) if (SIGNS.indexOf(text.charAt(i)) < 0) return Optional.empty();
        double[] x1 = new double[count];
        double[] x2 = new double[count];
        int[] labels = new int[count];
        int classes = PointSet.FEWEST_CLASSES;
        for (int i = 0; i < count; i++) {
            int at = i * SIGNS_A_POINT;
            labels[i] = SIGNS.indexOf(text.charAt(at));
            x1[i] = coordinate(text, at + 1);
            x2[i] = coordinate(text, at + 3);
            if (labels[i] >= PointSet.MOST_CLASSES) return Optional.empty();
            classes = Math.max(classes, labels[i] + 1);
        }
        return Optional.of(new PointSet(x1, x2, labels, classes));
    }

    private static double coordinate(String text, int at) {
        int step = (SIGNS.indexOf(text.charAt(at)) << 6) + SIGNS.indexOf(text.charAt(at + 1));
        return 2 * Plane.HALF * step / STEPS - Plane.HALF;
    }
}
