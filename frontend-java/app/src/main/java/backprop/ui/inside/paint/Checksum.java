package backprop.ui.inside.paint;

import backprop.tensor.Matrix;

/** A check sum that every bit of every number changes: the same here and on the JVM where the numbers are. */
public final class Checksum {
    private Checksum() {}

    public static String of(Matrix matrix) {
        int sum = 0;
        for (float value : matrix.toArray()) sum = sum * 31 + Float.floatToIntBits(value);
        return Integer.toHexString(sum);
    }
}
