package backprop.run.estimate;

import java.util.function.DoubleSupplier;

/**
 * How fast a device is, before any run was measured on it: a plain loop is timed, and the kernels are taken to be as many
 * times faster as they are on the machines that were measured.
 */
public final class Calibration {
    /** Milliseconds, after which the loop has been timed well enough. */
    private static final double LONG = 12;

    private static final int LENGTH = 1024, MOST_ROUNDS = 2_000_000;
    /** The notebook's net, 784-50-10 in batches of 100, with SIMD: its multiplications by zeros are skipped. */
    private static final double KERNELS = 30;

    private Calibration() {}

    /**
     * Multiplications of a run in a millisecond.
     *
     * @param clock milliseconds
     */
    public static double speed(DoubleSupplier clock) {
        float[] numbers = new float[LENGTH];
        for (int i = 0; i < LENGTH; i++) numbers[i] = i / (float) LENGTH;
        double sum = 0;
        double begin = clock.getAsDouble(), now = begin;
        int rounds = 0;
        while (now - begin < LONG && rounds < MOST_ROUNDS) {
            for (int repeat = 0; repeat < 8; repeat++) sum += round(numbers);
            rounds += 8;
            now = clock.getAsDouble();
        }
        // The sum is used, so that no compiler leaves the loop out.
        double least = sum > 0 ? 0.1 : 0.2;
        return KERNELS * rounds * LENGTH / Math.max(least, now - begin);
    }

    private static double round(float[] numbers) {
        double sum = 0;
        for (float number : numbers) sum += number * number;
        return sum;
    }
}
