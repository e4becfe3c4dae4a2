package backprop.naive;

/**
 * The largest number of each window, channel by channel: x is N×(C·H·W), y N×(C·OH·OW). dout goes to the winner alone; of
 * equals, the first in the order of rows wins. Nothing beyond the edge can win (the book has zeros there). Section 7.4.4.
 */
public final class MaxPooling implements Layer {
    private final SlidingWindow window;
    private int[][] winners;

    /** @throws IllegalArgumentException where a window would lie beyond the edge with all its numbers */
    public MaxPooling(SlidingWindow window) {
        this.window = window;
        if (window.padding() >= Math.min(window.height(), window.width()))
            throw new IllegalArgumentException("padding " + window.padding() + " is too much for a " + window.height()
                    + "×" + window.width() + " window");
    }

    @Override
    public double[][] forward(double[][] x) {
        int places = window.places();
        winners = new int[x.length][window.picture().channels() * places];
        double[][] y = new double[x.length][winners[0].length];
        for (int n = 0; n < x.length; n++) {
            for (int i = 0; i < y[n].length; i++) {
                winners[n][i] = winner(x[n], i / places, i % places);
                y[n][i] = x[n][winners[n][i]];
            }
        }
        return y;
    }

    private int winner(double[] x, int channel, int place) {
        int winner = -1;
        int area = window.height() * window.width();
        for (int j = channel * area; j < (channel + 1) * area; j++) {
            int pixel = window.pixel(place, j);
            if (pixel >= 0 && (winner < 0 || x[pixel] > x[winner])) winner = pixel;
        }
        return winner;
    }

    /** Windows that overlap may have the same winner: += again. */
    @Override
    public double[][] backward(double[][] dout) {
        double[][] dx = new double[dout.length][window.picture().size()];
        for (int n = 0; n < dout.length; n++) {
            for (int i = 0; i < dout[n].length; i++) dx[n][winners[n][i]] += dout[n][i];
        }
        return dx;
    }

    /** For each number of y, N×(C·OH·OW), which number of x it was. */
    public int[][] winners() {
        return winners;
    }
}
