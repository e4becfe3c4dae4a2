package backprop.layers;

import backprop.naive.SlidingWindow;
import backprop.tensor.Shape;
import java.util.Optional;

/** Where a square window can lie on a square picture, how many there are, and which pixels are seen from how many places. */
public final class WindowPlaces {
    private final int side;
    private final int window;
    private final int padding;
    private final int stride;
    private final Optional<SlidingWindow> places;
    private final int[] seen;

    /** Nowhere, if the window is larger than the picture with its padding. */
    public WindowPlaces(int side, int window, int padding, int stride) {
        this.side = side;
        this.window = window;
        this.padding = padding;
        this.stride = stride;
        places = window > side + 2 * padding
                ? Optional.empty()
                : Optional.of(new SlidingWindow(Shape.image(side, side), window, window, stride, padding));
        seen = new int[side * side];
        places.ifPresent(this::countWindows);
    }

    private void countWindows(SlidingWindow sliding) {
        for (int place = 0; place < sliding.places(); place++) {
            for (int j = 0; j < sliding.size(); j++) {
                int pixel = sliding.pixel(place, j);
                if (pixel >= 0) seen[pixel]++;
            }
        }
    }

    public int side() {
        return side;
    }

    public int window() {
        return window;
    }

    public int padding() {
        return padding;
    }

    public int stride() {
        return stride;
    }

    public int paddedSide() {
        return side + 2 * padding;
    }

    public boolean fits() {
        return places.isPresent();
    }

    /** Of the output: H by the formula. */
    public int perSide() {
        return places.map(SlidingWindow::rows).orElse(0);
    }

    public int count() {
        return perSide() * perSide();
    }

    /** From how many places a pixel is seen. */
    public int seen(int row, int column) {
        return seen[row * side + column];
    }

    /** Pixels that are seen from nowhere. */
    public int unseen() {
        int unseen = 0;
        for (int often : seen) if (often == 0) unseen++;
        return unseen;
    }

    /** From how many places the pixel is seen that is seen most often. */
    public int mostSeen() {
        int most = 0;
        for (int often : seen) most = Math.max(most, often);
        return most;
    }
}
