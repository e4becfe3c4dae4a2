package backprop.run.report;

import java.util.ArrayList;
import java.util.List;

/** Round numbers along an axis. */
final class Ticks {
    private static final double[] ROUND = {1, 2, 5};
    private static final int SMALLEST = -8, LARGEST = 9;
    /** A tick that lies on the end of an axis may be a rounding error beyond it. */
    private static final double ERROR = 1e-9;

    private Ticks() {}

    /** Multiples of a round number, so few as that. */
    static List<Double> linear(double least, double most, int count) {
        double step = step((most - least) / count);
        List<Double> ticks = new ArrayList<>();
        for (double i = Math.ceil(least / step - ERROR); i * step <= most + step * ERROR; i++) ticks.add(i * step);
        return ticks;
    }

    private static double step(double atLeast) {
        for (int power = SMALLEST; power < LARGEST; power++) {
            for (double digit : ROUND) if (scaled(digit, power) >= atLeast) return scaled(digit, power);
        }
        return atLeast;
    }

    /** 1, 2, 5, 10, …; where these are more than that, the powers of ten alone. */
    static List<Double> logarithmic(double least, double most, int count) {
        List<Double> ticks = between(least, most, ROUND);
        return ticks.size() > count ? between(least, most, new double[] {1}) : ticks;
    }

    private static List<Double> between(double least, double most, double[] digits) {
        List<Double> ticks = new ArrayList<>();
        for (int power = SMALLEST; power < LARGEST; power++) {
            for (double digit : digits) {
                double tick = scaled(digit, power);
                if (tick >= least && tick <= most) ticks.add(tick);
            }
        }
        return ticks;
    }

    private static double scaled(double digit, int power) {
        double ten = 1;
        for (int i = 0; i < Math.abs(power); i++) ten *= 10;
        return power < 0 ? digit / ten : digit * ten;
    }
}
