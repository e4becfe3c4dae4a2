package backprop.naive.broken;

import backprop.naive.Array2;
import backprop.naive.Convolution;
import backprop.naive.Layer;
import backprop.naive.SlidingWindow;

/** Where windows overlap, the last one overwrites what the others sent back: col2im with = where it should be +=. */
public final class ConvolutionWithoutSum implements Layer {
    private final Convolution convolution;
    private final double[][] w;
    private final SlidingWindow window;

    /** @param convolution the sound layer, with these weights and this window */
    public ConvolutionWithoutSum(Convolution convolution, double[][] w, SlidingWindow window) {
        this.convolution = convolution;
        this.w = w;
        this.window = window;
    }

    @Override
    public double[][] forward(double[][] x) {
        return convolution.forward(x);
    }

    @Override
    public double[][] backward(double[][] dout) {
        convolution.backward(dout);
        return col2im(Array2.dot(window.toRows(dout), w));
    }

    private double[][] col2im(double[][] col) {
        double[][] x = new double[col.length / window.places()][window.picture().size()];
        for (int i = 0; i < col.length; i++) {
            for (int j = 0; j < window.size(); j++) {
                int pixel = window.pixel(i % window.places(), j);
                if (pixel >= 0) x[i / window.places()][pixel] = col[i][j];
            }
        }
        return x;
    }
}
