package backprop.points;

import java.util.ArrayList;
import java.util.List;

/** The weights of a run as they were one after the other; of a long run not all of them. */
public final class WeightPath {
    private static final int MOST = 400;

    private final List<float[]> places = new ArrayList<>();
    private int last = -1;
    private int stride = 1;

    public void restart() {
        places.clear();
        last = -1;
        stride = 1;
    }

    public void add(PointFrame frame) {
        if (frame.iteration() < last) restart();
        if (frame.iteration() == last) {
            places.set(places.size() - 1, frame.weights());
            return;
        }
        boolean replaces = places.size() > 2 && frame.iteration() - last < stride;
        if (replaces) return;
        last = frame.iteration();
        places.add(frame.weights());
        if (places.size() > MOST) thin();
    }

    /** Every second one goes but the first and the last; from now on they come half as often. */
    private void thin() {
        int before = places.size();
        for (int i = places.size() - 2; i > 0; i -= 2) places.remove(i);
        stride = Math.max(1, 2 * Math.max(stride, last / before));
    }

    /** W1, b1, W2, b2, …, one after the other, at each place; empty before the first frame. */
    public List<float[]> places() {
        return List.copyOf(places);
    }
}
