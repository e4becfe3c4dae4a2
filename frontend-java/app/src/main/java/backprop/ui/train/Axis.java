package backprop.ui.train;

import backprop.ui.dom.Numbers;
import java.util.ArrayList;
import java.util.List;

/** From least to most, with ticks at round numbers. */
record Axis(double least, double most, boolean logarithmic, double[] ticks, String[] labels) {
    private static final double[] ROUND = {1, 2, 5};

    /** @param unit what one is, in values: an epoch has so many iterations */
    static Axis linear(double least, double most, int most_ticks, double unit, boolean percent) {
        double step = roundStep((most - least) / unit / most_ticks, percent ? 0.001 : unit > 1 || most > 20 ? 1 : 1e-9)
                * unit;
        List<Double> ticks = new ArrayList<>();
        for (double i = Math.ceil(least / step); i * step <= most * (1 + 1e-9); i++) ticks.add(i * step);
        String[] labels = new String[ticks.size()];
        for (int i = 0; i < labels.length; i++) {
            double value = ticks.get(i) / unit;
            labels[i] = percent ? short_(value * 100) + " %" : short_(value);
        }
        return new Axis(least, most, false, array(ticks), labels);
    }

    /** 1, 2, 5, 10, …; where that is too many, the powers of ten alone. */
    static Axis logarithmic(double least, double most, int mostTicks) {
        List<Double> ticks = between(least, most, ROUND);
        if (ticks.size() > mostTicks) ticks = between(least, most, new double[] {1});
        String[] labels = new String[ticks.size()];
        for (int i = 0; i < labels.length; i++) labels[i] = short_(ticks.get(i));
        return new Axis(least, most, true, array(ticks), labels);
    }

    private static List<Double> between(double least, double most, double[] digits) {
        List<Double> ticks = new ArrayList<>();
        for (int power = -8; power < 9; power++) {
            for (double digit : digits) {
                double tick = power < 0 ? digit / pow(-power) : digit * pow(power);
                if (tick >= least && tick <= most) ticks.add(tick);
            }
        }
        return ticks;
    }

    private static double pow(int power) {
        double value = 1;
        for (int i = 0; i < power; i++) value *= 10;
        return value;
    }

    private static double roundStep(double atLeast, double smallest) {
        for (int power = -8; power < 9; power++) {
            for (double digit : ROUND) {
                double step = power < 0 ? digit / pow(-power) : digit * pow(power);
                if (step >= atLeast && step >= smallest) return step;
            }
        }
        return atLeast;
    }

    private static String short_(double value) {
        if (value == Math.rint(value) && Math.abs(value) < 1e9) return Numbers.grouped((int) value);
        return backprop.number.Numbers.glance(value);
    }

    private static double[] array(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).toArray();
    }
}
