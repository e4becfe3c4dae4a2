package backprop.explain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import backprop.browser.Nets;
import backprop.data.Dataset;
import backprop.mnist.RealMnist;
import backprop.naive.Minibatch;
import backprop.naive.TwoLayerNet;
import backprop.nn.Network;
import backprop.site.TestSite;
import backprop.tensor.Matrix;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * The gradient with respect to W1 of the notebook's trained net, in float and in double. It begins with y − t, and where the
 * net is sure, that is a difference of two nearly equal numbers.
 */
class SureDigitsTest {
    private static final int BATCH = 100;

    private final Dataset digits = RealMnist.folder().test();
    private final Network network = Nets.read("notebook");
    private final TwoLayerNet inDouble = inDouble();

    private TwoLayerNet inDouble() {
        double[][][] values = new double[4][][];
        for (int i = 0; i < values.length; i++)
            values[i] = rows(network.parameters().get(i).value());
        return new TwoLayerNet(values[0], values[1], values[2], values[3]);
    }

    private static double[][] rows(Matrix m) {
        double[][] rows = new double[m.rows()][m.columns()];
        for (int i = 0; i < rows.length; i++) for (int j = 0; j < rows[i].length; j++) rows[i][j] = m.get(i, j);
        return rows;
    }

    @Test
    void inFloatTheGradientOfASingleDigitIsOffWhereTheNetIsSureAndThatOfABatchIsNot() {
        double[] single = errors(1);
        double[] batches = errors(BATCH);
        double coarse = share(single, 1e-5), veryCoarse = share(single, 1e-3);
        double largest = Arrays.stream(batches).max().orElseThrow();
        assertEquals(0.39, coarse, 0.005);
        assertEquals(0.05, veryCoarse, 0.005);
        assertEquals(3.6e-6, largest, 0.05e-6);
        String page = new String(TestSite.SITE.find("/learn/4/").orElseThrow().body(), StandardCharsets.UTF_8);
        for (String number : new String[] {"39&nbsp;%", "5&nbsp;%", "3.6 \\cdot 10^{-6}", "39%", "5%"})
            assertTrue(page.contains(number), number);
    }

    private static double share(double[] errors, double above) {
        return (double) Arrays.stream(errors).filter(error -> error > above).count() / errors.length;
    }

    /** Of each batch the largest difference in the whole of W1's gradient, as a share of its largest number. */
    private double[] errors(int size) {
        Matrix x = network.workspace().allocate(size, Dataset.PIXELS);
        return IntStream.range(0, digits.size() / size)
                .mapToDouble(i -> error(batch(i * size, size), x))
                .toArray();
    }

    private Dataset batch(int from, int size) {
        return new Dataset(
                Arrays.copyOfRange(digits.images(), from * Dataset.PIXELS, (from + size) * Dataset.PIXELS),
                Arrays.copyOfRange(digits.labels(), from, from + size));
    }

    private double error(Dataset batch, Matrix x) {
        Minibatch rows = Minibatch.of(batch);
        int[] labels = new int[batch.size()];
        for (int i = 0; i < labels.length; i++) {
            labels[i] = batch.label(i);
            for (int j = 0; j < Dataset.PIXELS; j++) x.set(i, j, (float) rows.x()[i][j]);
        }
        network.loss(x, labels);
        network.backward();
        Matrix found = network.parameters().get(0).gradient();
        double[][] right = inDouble.gradient(rows.x(), rows.t()).get(0).gradient();
        double largest = 0, difference = 0;
        for (int i = 0; i < right.length; i++) {
            for (int j = 0; j < right[i].length; j++) {
                largest = Math.max(largest, Math.abs(right[i][j]));
                difference = Math.max(difference, Math.abs(found.get(i, j) - right[i][j]));
            }
        }
        return difference / largest;
    }
}
