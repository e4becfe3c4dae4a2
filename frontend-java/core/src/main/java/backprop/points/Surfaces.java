package backprop.points;

import backprop.nn.Network;
import backprop.nn.architecture.Activation;
import backprop.tensor.Matrix;
import java.util.function.DoubleBinaryOperator;

/**
 * What each unit answers all over the plane, in one pass of the net: for each unit a byte for each of 100 × 100 cells, row
 * after row, the uppermost first; hidden layer after layer, then the outputs.
 *
 * <p>0 stands for the lower end of a unit's range and 255 for the upper: −1 and 1 of tanh, 0 and 1 of sigmoid and of
 * probabilities. ReLU has no upper end: there 128 is 0, and 255 the unit's largest answer in the plane.
 */
public final class Surfaces {
    public static final int SIZE = Plane.CELLS * Plane.CELLS;

    private final Network network;
    private final Activation activation;
    private final Matrix grid;

    public Surfaces(PointRun run) {
        network = run.network();
        activation = run.settings().net().activation();
        grid = Inputs.ofGrid(network.workspace(), run.settings().net().features(), Plane.CELLS);
    }

    /** A function of the plane as one surface: its value times a factor, above a byte for 0. */
    static byte[] of(DoubleBinaryOperator function, double factor, double zero) {
        byte[] bytes = new byte[SIZE];
        for (int i = 0; i < SIZE; i++) {
            double value = function.applyAsDouble(
                    Plane.x1(i % Plane.CELLS, Plane.CELLS), Plane.x2(i / Plane.CELLS, Plane.CELLS));
            bytes[i] = (byte) (int) (value * factor + zero + 0.5);
        }
        return bytes;
    }

    /** Units that have a surface. */
    public int units() {
        int units = 0;
        for (int size : network.architecture().sizes()) units += size;
        return units - network.architecture().inputs();
    }

    /** Writes all surfaces into bytes, from a place on. */
    public void write(byte[] into, int at) {
        Matrix probabilities = network.probabilities(grid);
        int next = at;
        for (int i = 1; i < network.layers().size(); i += 2) {
            Matrix y = network.output(i);
            for (int unit = 0; unit < y.columns(); unit++, next += SIZE) hidden(y, unit, into, next);
        }
        for (int unit = 0; unit < probabilities.columns(); unit++, next += SIZE)
            scaled(probabilities, unit, 255, 0, into, next);
    }

    private void hidden(Matrix y, int unit, byte[] into, int at) {
        switch (activation) {
            case TANH -> scaled(y, unit, 127.5, 127.5, into, at);
            case SIGMOID -> scaled(y, unit, 255, 0, into, at);
            case RELU -> {
                double most = largest(y, unit);
                scaled(y, unit, most > 0 ? 127 / most : 0, 128, into, at);
            }
        }
    }

    private static double largest(Matrix y, int unit) {
        float[] data = y.data();
        float most = 0;
        for (int i = 0, at = unit; i < y.rows(); i++, at += y.rowStride()) if (data[at] > most) most = data[at];
        return most;
    }

    private static void scaled(Matrix y, int unit, double factor, double zero, byte[] into, int at) {
        float[] data = y.data();
        for (int i = 0, from = unit; i < SIZE; i++, from += y.rowStride())
            into[at + i] = (byte) (int) (data[from] * factor + zero + 0.5);
    }
}
