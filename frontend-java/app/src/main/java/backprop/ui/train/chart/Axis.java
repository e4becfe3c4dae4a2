package backprop.ui.train.chart;

import backprop.ui.dom.LocalNumbers;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleFunction;

/** From least to most, with ticks at round numbers. */
public record Axis(double least, double most, boolean logarithmic, double[] ticks, String[] labels) {
    private static final double[] ROUND = {1, 2, 5};

    /** By its numbers and words, as they are. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Axis axis
                && least == axis.least
                && most == axis.most
                && logarithmic == axis.logarithmic
                && Arrays.equals(ticks, axis.ticks)
                && Arrays.equals(labels, axis.labels);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(ticks);
    }

    /**
     * Iterations from 0 on. The 0 has no label: the unit stands there.
     *
     * @param unit iterations of what is counted: 1, or those of an epoch
     */
    public static Axis along(int longest, int mostTicks, double unit) {
        double step = unit * roundStep(longest / unit / mostTicks, unit > 1 ? 0.1 : 1);
        return linear(0, longest, step, i -> i == 0 ? "" : short_(i * step / unit));
    }

    public static Axis values(double most, int mostTicks) {
        double step = roundStep(most / mostTicks, 0);
        return linear(0, most, step, i -> short_(i * step));
    }

    /** In percent; least is a share, and 1 the most. */
    public static Axis shares(double least, int mostTicks) {
        double step = roundStep((1 - least) / mostTicks, 0.001);
        return linear(least, 1, step, i -> short_(i * step * 100) + " %");
    }

    private static Axis linear(double least, double most, double step, DoubleFunction<String> label) {
        List<Double> ticks = new ArrayList<>();
        List<String> labels = new ArrayList<>();
        for (double i = Math.ceil(least / step - 1e-9); i * step <= most * (1 + 1e-9); i++) {
            ticks.add(i * step);
            labels.add(label.apply(i));
        }
        return new Axis(least, most, false, array(ticks), labels.toArray(new String[0]));
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
        if (value == Math.rint(value) && Math.abs(value) < 1e9) return LocalNumbers.grouped((int) value);
        return backprop.number.Numbers.formatShort(value);
    }

    private static double[] array(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).toArray();
    }
}
