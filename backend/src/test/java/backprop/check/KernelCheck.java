package backprop.check;

import backprop.data.Dataset;
import backprop.math.Rng;
import backprop.tensor.AdaptiveStep;
import backprop.tensor.Kernels;
import backprop.tensor.Matrix;
import backprop.tensor.Shape;
import backprop.tensor.SparseBatch;
import backprop.tensor.SparseRows;
import backprop.tensor.Windows;
import backprop.tensor.Workspace;
import java.util.List;

/** Every kernel on random shapes and difficult numbers; each line holds a check sum of every bit of a result. */
final class KernelCheck {
    private static final float[] DIFFICULT = {
        0f, -0f, Float.MIN_VALUE, -Float.MIN_VALUE, 1e-41f, Float.MAX_VALUE, -Float.MAX_VALUE, 1e-30f, 1e30f
    };
    private static final float[] NOT_FINITE = {Float.NaN, Float.POSITIVE_INFINITY, Float.NEGATIVE_INFINITY};
    private static final int MANY = 40;

    private final Kernels kernels;
    private final StringBuilder text = new StringBuilder();
    private final Rng rng;

    private KernelCheck(Kernels kernels, int seed) {
        this.kernels = kernels;
        rng = new Rng(seed);
    }

    /** @param kernels with room for 32 MB */
    static String run(Kernels kernels) {
        KernelCheck check = new KernelCheck(kernels, 5);
        Workspace home = new Workspace(kernels);
        for (int i = 0; i < MANY; i++) {
            home.startStep();
            // Mostly small: then all the ends of rows and blocks come up.
            int largest = i % 8 == 0 ? 300 : 40;
            int m = 1 + check.rng.below(largest);
            int k = 1 + check.rng.below(largest);
            int n = 1 + check.rng.below(largest);
            check.dense(home, m, k, n, i % 4);
            check.sparse(home, m, k, n, (i + i / 4) % 4);
            check.windows(home, i % 3);
        }
        return check.text.toString();
    }

    private void dense(Workspace home, int m, int k, int n, int kind) {
        Matrix a = matrix(home, m, k, kind);
        Matrix b = matrix(home, k, n, kind);
        Matrix c = matrix(home, m, n, kind);
        note("NN", a.times(b));
        note("TN", a.transposed().times(c));
        note("NT", c.times(b.transposed()));
        note("TT", b.transposed().times(a.transposed()));
        note("plusRow", c.plusRow(matrix(home, 1, n, kind)));
        note("sumOverRows", c.sumOverRows());
        note("relu", c.relu());
        note("reluGradient", c.reluGradient(matrix(home, m, n, kind)));
        activations(c, matrix(home, m, n, kind));
        softmax(c, matrix(home, m, n, kind));
        c.addScaled(-0.1, matrix(home, m, n, kind));
        note("addScaled", c);
        c.addSign(-0.1, matrix(home, m, n, kind));
        note("addSign", c);
        sigmoidLoss(home, m, kind);
        updates(home, m, n, kind);
    }

    /** @param kind 2 with numbers that are not finite */
    private void windows(Workspace home, int kind) {
        Shape shape = new Shape(1 + rng.below(10), 1 + rng.below(12), 1 + rng.below(12));
        int most = Math.min(shape.height(), shape.width());
        Windows windows = new Windows(shape, 1 + rng.below(Math.min(5, most)), 1 + rng.below(3), rng.below(3));
        int filters = 1 + rng.below(20);
        Matrix x = matrix(home, 1 + rng.below(4), shape.size(), kind);
        Matrix w = matrix(home, windows.length(), filters, kind);
        Matrix dout = matrix(home, x.rows(), windows.count() * filters, kind);
        note("convolution", windows.convolution(x, w, matrix(home, 1, filters, kind)));
        // From here on kernels may skip zeros: what they meet is finite.
        w = matrix(home, windows.length(), filters, 1);
        note("to input", windows.inputGradient(dout, w));
        Matrix pixels = matrix(home, x.rows(), shape.size(), 1);
        note(
                "to weights",
                windows.weightGradient(pixels, matrix(home, x.rows(), windows.count() * filters, 1), filters));
        Matrix few = matrix(home, x.rows(), windows.count() * filters, 1).map(v -> rng.below(5) == 0 ? v : 0);
        note("few to weights", windows.weightGradient(pixels, few, filters));
        note("few to input", windows.inputGradient(few, w));
        note("to biases", windows.biasGradient(dout, filters));
        note("largest", windows.largest(x));
        Matrix ties = x.map(Math::floor);
        note(
                "to largest",
                windows.largestGradient(ties, matrix(home, x.rows(), windows.count() * shape.channels(), kind)));
    }

    /** Of scores near 0, where they bend, and of others. */
    private void activations(Matrix x, Matrix dout) {
        for (Matrix scores : List.of(x, x.map(v -> v * 1e-4), x.map(v -> v * 7))) {
            note("tanh", scores.tanh());
            note("tanhGradient", dout.tanhGradient(scores.tanh()));
            note("sigmoid", scores.sigmoid());
            note("sigmoidGradient", dout.sigmoidGradient(scores.sigmoid()));
        }
    }

    private void sigmoidLoss(Workspace home, int rows, int kind) {
        Matrix t = matrix(home, rows, 1, 0).map(v -> v > 0 ? 1 : 0);
        text.append("loss ")
                .append(Bits.of(matrix(home, rows, 1, kind).sigmoidLoss(t)))
                .append('\n');
    }

    private void updates(Workspace home, int m, int n, int kind) {
        Matrix w = matrix(home, m, n, kind);
        Matrix x = matrix(home, m, n, kind);
        Matrix v = matrix(home, m, n, kind);
        Matrix h = matrix(home, m, n, kind).map(Math::abs);
        kernels.momentumStep(0.9, 0.1, false, x, v, w);
        note("momentum", w);
        kernels.momentumStep(0.9, 0.1, true, x, v, w);
        note("Nesterov", w);
        kernels.adaptiveStep(new AdaptiveStep(kernels).set(0.9, 0.999, 1 - 0.999, 0.01, 1.5, 1e-8), x, v, h, w);
        note("Adam", w);
        note("velocity", v);
        kernels.adaptiveStep(new AdaptiveStep(kernels).set(0, 1, 1, 0.01, 1, 1e-7), x, x, h, w);
        note("AdaGrad", w);
        note("squares", h);
    }

    /** With scores far from each other, and nearer, as most are. */
    private void softmax(Matrix scores, Matrix targets) {
        Matrix shares = scores.empty();
        text.append("loss ").append(Bits.of(scores.softmax(targets, shares))).append('\n');
        note("softmax", shares);
        shares = scores.empty();
        Matrix near = scores.map(v -> Math.abs(v) < 700 ? v : 0);
        text.append("loss ").append(Bits.of(near.softmax(near, shares))).append('\n');
        note("softmax", shares);
        note("differenceOver", shares.differenceOver(targets, 7));
    }

    /** Images with empty rows, full rows, or none that is not zero. */
    private void sparse(Workspace home, int rows, int pixels, int n, int kind) {
        byte[] images = new byte[rows * pixels];
        for (int i = 0; i < images.length; i++) {
            boolean empty = kind == 0 || kind == 1 && i / pixels % 2 == 0;
            if (!empty && (kind == 3 || rng.below(5) == 0)) images[i] = (byte) rng.below(256);
        }
        // Kernels may skip the zeros of images, all do: so what is not finite is the same, too.
        int numbers = kind == 3 ? 2 : 1;
        SparseBatch choice = new SparseBatch(home, new SparseRows(kernels, images, pixels, Dataset.levels()), 2 * rows);
        Matrix x = choice.choose(some(rows));
        note("images", x.times(matrix(home, pixels, n, numbers)));
        note("images turned", x.transposed().times(matrix(home, x.rows(), n, numbers)));
        note("images turned again", x.transposed().times(matrix(home, x.rows(), n, 0)));
        x = choice.choose(some(rows));
        note("others turned", x.transposed().times(matrix(home, x.rows(), n, numbers)));
        note("others", x.times(matrix(home, pixels, n, numbers)));
    }

    private int[] some(int rows) {
        int[] chosen = new int[1 + rng.below(2 * rows)];
        for (int i = 0; i < chosen.length; i++) chosen[i] = rng.below(rows);
        return chosen;
    }

    /** @param kind 0 plain numbers, 1 with zeros and with very large and small ones, 2 with some that are not finite, 3 zeros */
    private Matrix matrix(Workspace home, int rows, int columns, int kind) {
        float[] numbers = new float[rows * columns];
        for (int i = 0; i < numbers.length; i++) numbers[i] = number(kind);
        return home.allocate(rows, columns, numbers);
    }

    private float number(int kind) {
        if (kind == 3) return rng.below(2) == 0 ? 0f : -0f;
        float plain = (float) rng.nextGaussian();
        if (kind > 0 && rng.below(4) == 0) return DIFFICULT[rng.below(DIFFICULT.length)];
        if (kind > 1 && rng.below(60) == 0) return NOT_FINITE[rng.below(NOT_FINITE.length)];
        return plain;
    }

    private void note(String what, Matrix result) {
        text.append(what).append(' ').append(result).append(' ');
        text.append(Bits.sum(result)).append('\n');
    }
}
