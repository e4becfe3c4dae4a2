package backprop.layers;

import backprop.naive.Convolution;
import backprop.naive.SlidingWindow;
import backprop.nn.architecture.Architecture;
import backprop.nn.architecture.LayerPlan;
import java.util.List;

/** The filters of a net's first layer, a convolution of pictures with one channel, and the feature map each makes of a digit. */
public final class FirstFilters {
    private final SlidingWindow window;
    private final double[][] weights;
    private final Convolution layer;

    /**
     * @param values W1, b1, … as the net's file has them
     * @throws IllegalArgumentException where the first layer is none
     */
    public FirstFilters(Architecture net, List<float[]> values) {
        if (!(net.layers().get(0) instanceof LayerPlan.Convolution plan))
            throw new IllegalArgumentException(net.text() + " does not begin with a convolution");
        window = new SlidingWindow(net.input(), plan.size(), plan.size(), plan.stride(), plan.padding());
        weights = rows(values.get(0), plan.filters());
        layer = new Convolution(weights, rows(values.get(1), 1), window);
    }

    private static double[][] rows(float[] values, int count) {
        double[][] rows = new double[count][values.length / count];
        for (int i = 0; i < values.length; i++) rows[i / rows[0].length][i % rows[0].length] = values[i];
        return rows;
    }

    public int count() {
        return weights.length;
    }

    /** The side of a filter. */
    public int size() {
        return window.height();
    }

    /** The side of a feature map. */
    public int mapSide() {
        return window.columns();
    }

    /** size·size numbers, row after row. */
    public float[] weights(int filter) {
        return floats(weights[filter], 0, weights[filter].length);
    }

    /** The largest weight of all filters, without its sign. */
    public double largestWeight() {
        double largest = 0;
        for (double[] filter : weights) for (double weight : filter) largest = Math.max(largest, Math.abs(weight));
        return largest;
    }

    /**
     * A map for each filter, mapSide·mapSide numbers.
     *
     * @param pixels of the digit, 0 to 1
     */
    public float[][] maps(float[] pixels) {
        double[][] x = {new double[pixels.length]};
        for (int i = 0; i < pixels.length; i++) x[0][i] = pixels[i];
        double[] y = layer.forward(x)[0];
        float[][] maps = new float[count()][];
        for (int filter = 0; filter < maps.length; filter++)
            maps[filter] = floats(y, filter * window.places(), window.places());
        return maps;
    }

    private static float[] floats(double[] from, int start, int count) {
        float[] floats = new float[count];
        for (int i = 0; i < count; i++) floats[i] = (float) from[start + i];
        return floats;
    }

    /** Where a map is largest, the first of equals. */
    public static int strongest(float[] map) {
        int strongest = 0;
        for (int place = 1; place < map.length; place++) if (map[place] > map[strongest]) strongest = place;
        return strongest;
    }
}
