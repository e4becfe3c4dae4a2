package backprop.points;

import java.util.Optional;

/**
 * What the page of the Points lab shows at a moment.
 *
 * @param frame the last one of this run
 * @param pass of the chosen point, where one is chosen
 */
public record LabState(
        PointSettings settings,
        DataSettings.Parts points,
        Optional<PointFrame> frame,
        Selection selection,
        Optional<PointPass> pass) {
    /** How many there are of both sorts. */
    public int count() {
        return points.training().size() + points.test().size();
    }

    /** Whether a point is one of those for testing. */
    public boolean isTest(int index) {
        return index >= points.training().size();
    }

    public double x1(int index) {
        return isTest(index)
                ? points.test().x1()[inTest(index)]
                : points.training().x1()[index];
    }

    public double x2(int index) {
        return isTest(index)
                ? points.test().x2()[inTest(index)]
                : points.training().x2()[index];
    }

    public int label(int index) {
        return isTest(index)
                ? points.test().labels()[inTest(index)]
                : points.training().labels()[index];
    }

    private int inTest(int index) {
        return index - points.training().size();
    }

    /** Units of each layer: inputs, hidden layers, outputs. */
    public int[] sizes() {
        return settings.architecture().sizes().stream()
                .mapToInt(Integer::intValue)
                .toArray();
    }

    /** The number of a unit's surface in a frame; layer 1 is the first hidden one. */
    public int surface(int layer, int unit) {
        int[] sizes = sizes();
        int before = 0;
        for (int i = 1; i < layer; i++) before += sizes[i];
        return before + unit;
    }

    /** Where a weight stands among all of a frame. */
    public int place(Connection place) {
        int[] sizes = sizes();
        int before = 0;
        for (int layer = 1; layer < place.layer(); layer++) before += (sizes[layer - 1] + 1) * sizes[layer];
        int row = place.isBias() ? sizes[place.layer() - 1] : place.from();
        return before + row * sizes[place.layer()] + place.unit();
    }

    /** NaN before the first frame. */
    public double weight(Connection place) {
        return frame.map(it -> (double) it.weights()[place(place)]).orElse(Double.NaN);
    }

    /** The nearest point to a place, or −1 where none is so near. */
    public int nearest(double x1, double x2, double within) {
        PointSet training = points.training();
        int learned = training.nearest(x1, x2, within);
        double closer = learned < 0 ? within : Math.hypot(training.x1()[learned] - x1, training.x2()[learned] - x2);
        int tested = points.test().nearest(x1, x2, closer);
        return tested < 0 ? learned : training.size() + tested;
    }

    /**
     * The next point in a direction, near ones and straight ones first; the same where there is none.
     *
     * @param across −1, 0 or 1
     * @param up −1, 0 or 1
     */
    public int next(int from, int across, int up) {
        int best = from;
        double least = Double.POSITIVE_INFINITY;
        for (int i = 0; i < count(); i++) {
            double dx = x1(i) - x1(from);
            double dy = x2(i) - x2(from);
            double along = dx * across + dy * up;
            double aside = Math.abs(dx * up) + Math.abs(dy * across);
            if (i == from || along < 1e-9 || along + 2 * aside >= least) continue;
            least = along + 2 * aside;
            best = i;
        }
        return best;
    }
}
