package backprop.graph;

/**
 * The numbers that a slider offers around a given one, from tick 0 to the last: decimals of one length. The given one is among
 * them unless it has very many digits.
 */
public final class SliderRange {
    private static final int FEWEST = 40, MOST = 4000;
    private static final double SMALLEST = 1e-280, LARGEST = 1e300;

    private final int first;
    private final int last;
    private final int exponent;

    private SliderRange(int first, int last, int exponent) {
        this.first = first;
        this.last = last;
        this.exponent = exponent;
    }

    /**
     * From 0 to twice a positive number; for a negative one as far to both sides of 0, so that it can change its sign; around 0
     * from −1 to 1.
     *
     * @param value finite
     */
    public static SliderRange around(double value) {
        double size = Math.abs(value) < SMALLEST ? 0.5 : Math.min(Math.abs(value), LARGEST);
        double high = 2 * size;
        double low = value < SMALLEST ? -high : 0;
        int exponent = 0;
        while (decimal(FEWEST, exponent + 1) <= high - low) exponent++;
        while (decimal(FEWEST, exponent) > high - low) exponent--;
        while (!isMultiple(value, exponent) && decimal(MOST, exponent - 1) >= high - low) exponent--;
        double unit = decimal(1, exponent);
        return new SliderRange((int) Math.floor(low / unit), (int) Math.ceil(high / unit), exponent);
    }

    private static boolean isMultiple(double value, int exponent) {
        return decimal(Math.rint(value / decimal(1, exponent)), exponent) == value;
    }

    /** The last tick; the first is 0. */
    public int ticks() {
        return last - first;
    }

    /** @throws IllegalArgumentException if there is no such tick */
    public double at(int tick) {
        if (tick < 0 || tick > ticks()) throw new IllegalArgumentException("tick " + tick + " of " + ticks());
        return decimal(first + tick, exponent);
    }

    /** The nearest to a value. */
    public int tick(double value) {
        double place = Math.rint(value / decimal(1, exponent)) - first;
        return (int) Math.max(0, Math.min(ticks(), place));
    }

    public boolean contains(double value) {
        return value >= at(0) && value <= at(ticks());
    }

    /** Divided by a power of ten, not multiplied by a negative one, so that 33 tenths are 3.3. */
    private static double decimal(double units, int exponent) {
        double power = 1;
        for (int i = 0; i < Math.abs(exponent); i++) power *= 10;
        return exponent < 0 ? units / power : units * power;
    }
}
