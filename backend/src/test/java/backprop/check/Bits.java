package backprop.check;

import backprop.tensor.Matrix;

/** Check sums that every bit of every number changes. */
final class Bits {
    private static final int NOT_A_NUMBER = 0x7fc00000;

    private Bits() {}

    /** All that is not a number counts as the same. */
    static String sum(Matrix matrix) {
        int sum = 0;
        for (float value : matrix.toArray()) {
            sum = sum * 31 + (Float.isNaN(value) ? NOT_A_NUMBER : Float.floatToIntBits(value));
        }
        return Integer.toHexString(sum);
    }

    static String of(double value) {
        if (Double.isNaN(value)) return "NaN";
        long bits = Double.doubleToLongBits(value);
        return Integer.toHexString((int) (bits >>> 32)) + ":" + Integer.toHexString((int) bits);
    }
}
