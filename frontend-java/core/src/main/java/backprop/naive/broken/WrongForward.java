package backprop.naive.broken;

import backprop.naive.Array2;
import backprop.naive.GradientCheck;
import backprop.naive.ReLU;
import backprop.naive.Weights;
import java.util.List;

/** What a gradient check says of {@link MinimumReLU}, on the matrix of the notebook's ReLU. */
public record WrongForward(double[][] x, double[][] wrong, double[][] right, double error, boolean passed) {
    private static final double[][] X = {{1, -0.5}, {-2, 3}};

    /** The loss is the sum of y · dout, so that dout is the gradient that comes from behind. */
    public static WrongForward checked() {
        MinimumReLU layer = new MinimumReLU();
        double[][] x = Array2.map(X, v -> v);
        double[][] dout = {{2, -1}, {4, 0.5}};
        double[][] wrong = layer.forward(x);
        Weights gradient = new Weights("x", x, layer.backward(dout));
        var report = GradientCheck.STANDARD.all(() -> weighed(layer.forward(x), dout), List.of(gradient));
        return new WrongForward(X, wrong, new ReLU().forward(X), report.largestRelativeError(), report.passed());
    }

    private static double weighed(double[][] y, double[][] dout) {
        double sum = 0;
        for (double[] row : Array2.zip(y, dout, (v, d) -> v * d)) for (double v : row) sum += v;
        return sum;
    }
}
