package backprop.run.search;

import backprop.math.Maths;
import backprop.math.Rng;
import backprop.number.Numbers;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * From least to most on a logarithmic scale, as links say it: 0.0001..10.
 *
 * @param least above 0
 * @param most above the least
 */
public record LogRange(double least, double most) {
    private static final String TO = "..";
    private static final double DIGITS = 3;

    /** @throws IllegalArgumentException if they are no such range */
    public LogRange {
        if (!(least > 0 && least < most && most < Double.POSITIVE_INFINITY))
            throw new IllegalArgumentException("no range from " + least + " to " + most);
    }

    /** Empty for what is no range. */
    public static Optional<LogRange> read(String text) {
        int dots = text.indexOf(TO);
        if (dots < 0) return Optional.empty();
        return of(
                Numbers.read(text.substring(0, dots).trim()),
                Numbers.read(text.substring(dots + TO.length()).trim()));
    }

    private static Optional<LogRange> of(OptionalDouble least, OptionalDouble most) {
        if (least.isEmpty() || most.isEmpty()) return Optional.empty();
        boolean isRange = least.getAsDouble() > 0
                && least.getAsDouble() < most.getAsDouble()
                && most.getAsDouble() < Double.POSITIVE_INFINITY;
        return isRange ? Optional.of(new LogRange(least.getAsDouble(), most.getAsDouble())) : Optional.empty();
    }

    /** As it is read. */
    public String text() {
        return Numbers.full(least) + TO + Numbers.full(most);
    }

    /** Each power of ten is as likely as the next; of three digits, so that what is shown is what was tried. */
    double draw(Rng rng) {
        double drawn = least * Maths.exp(rng.nextDouble() * Maths.log(most / least));
        return Math.max(least, Math.min(most, rounded(drawn)));
    }

    private static double rounded(double x) {
        int before = (int) Math.floor(Maths.log(x) / Maths.log(10)) + 1;
        double scale = power(Math.abs(DIGITS - before));
        return before <= DIGITS ? Math.rint(x * scale) / scale : Math.rint(x / scale) * scale;
    }

    /** Exact up to 10²². */
    private static double power(double exponent) {
        double power = 1;
        for (int i = 0; i < exponent; i++) power *= 10;
        return power;
    }

    /** The exponents of the powers of ten in it. */
    public List<Integer> powersOfTen() {
        List<Integer> exponents = new ArrayList<>();
        for (int exponent = -20; exponent <= 20; exponent++) {
            double value = powerOfTen(exponent);
            if (value >= least * (1 - 1e-9) && value <= most * (1 + 1e-9)) exponents.add(exponent);
        }
        return exponents;
    }

    public static double powerOfTen(int exponent) {
        return exponent < 0 ? 1 / power(-exponent) : power(exponent);
    }
}
