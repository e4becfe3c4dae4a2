package backprop.graph.layout;

import java.util.List;

/**
 * Stacks bands, and leads what goes on in the next one there: out at the right, back between the two, in at the left. The lowest
 * turns first, so that none crosses another.
 */
final class Folds {
    private final List<Band> bands;
    private final Density density;
    private double right;

    Folds(List<Band> bands, Spacing rooms) {
        this.bands = bands;
        this.density = rooms.density;
        double bottom = density.margin();
        for (Band band : bands) {
            band.gutter = bottom + density.pad();
            band.top = bottom + height(band.entries.size(), density) - band.highest();
            bottom = band.lowest();
            double left = density.margin() + besides(band.entries.size());
            band.across = new XCoordinates(band.columns, band.first, rooms, left);
            right = Math.max(right, band.across.right() + besides(band.exits.size()));
        }
    }

    /** So many lines from one band to the next take between them. */
    static double height(int lines, Density density) {
        return lines == 0 ? 0 : lines * density.track() + 2 * density.pad();
    }

    private double besides(int lines) {
        return lines == 0 ? 0 : lines * density.track() + density.pad();
    }

    double right() {
        return right;
    }

    double bottom() {
        return bands.get(bands.size() - 1).lowest();
    }

    /** From an entry to its exit. */
    void wayBack(LayoutNode entry, List<Point> back) {
        Band into = entry.band;
        Band from = entry.exit.band;
        int fromTop = into.entries.indexOf(entry);
        int fromBottom = into.entries.size() - 1 - fromTop;
        double track = density.track();
        double in = density.margin() + track * (fromBottom + 0.5);
        double between = into.gutter + track * (fromBottom + 0.5);
        double out = from.across.right() + density.pad() + track * (fromBottom + 0.5);
        back.add(new Point(in, entry.y()));
        back.add(new Point(in, between));
        back.add(new Point(out, between));
        back.add(new Point(out, entry.exit.y()));
    }
}
