package backprop.run.comparison;

import backprop.nn.architecture.Architecture;
import backprop.nn.architecture.ArchitectureException;
import backprop.number.Numbers;
import backprop.optim.OptimizerKind;
import backprop.session.settings.DataSource;
import backprop.session.settings.SettingField;
import java.util.ArrayList;
import java.util.List;

/** Values that are worth comparing, to begin with; all of them can be changed. */
public final class Suggestions {
    private Suggestions() {}

    /** @param value what the field has now */
    public static List<String> of(SettingField field, String value) {
        double number = number(value);
        return switch (field) {
            case NET -> nets(value);
            case ACTIVATION -> List.of("relu", "sigmoid", "tanh");
            case DATA -> List.of(DataSource.MNIST.key(), DataSource.GENERATED.key());
            case OPTIMIZER, INIT, SAMPLING -> field.choices();
            case LR -> texts(number / 10, number * 0.3, number, number * 3);
            case DECAY -> List.of("0", "0.001", "0.01", "0.1");
            case BATCH, ITERATIONS -> texts(Math.max(1, Math.floor(number / 4)), number, number * 4);
            case SAMPLES -> List.of("300", "3000", "0");
            case SEED -> texts(number, number + 1, number + 2, number + 3);
            case STOP_LOSS, STOP_ACCURACY, STOP_STILL, STOP_DEAD -> List.of();
        };
    }

    /** One that is not among those that are used, if there is one. */
    static String next(SettingField field, List<String> used) {
        String last = used.get(used.size() - 1);
        double number = number(last);
        return switch (field) {
            case NET -> widened(last, 2);
            case ACTIVATION, DATA, OPTIMIZER, INIT, SAMPLING ->
                field.choices().stream()
                        .filter(key -> !used.contains(key))
                        .findFirst()
                        .orElse(last);
            case LR, DECAY -> number > 0 ? text(number * (firstDigit(number) < 2 ? 3 : 10 / 3.0)) : "0.001";
            case BATCH, ITERATIONS, SAMPLES -> text(number * 2);
            case SEED -> text(number + 1);
            case STOP_LOSS, STOP_ACCURACY, STOP_STILL, STOP_DEAD -> last;
        };
    }

    /**
     * After the optimizers have been varied: each with the learning rate that is usual for it, unless rates were compared
     * already.
     */
    public static Comparison withUsualRates(Comparison varied, Comparison before) {
        boolean isNew = varied.varies(SettingField.OPTIMIZER) && !before.varies(SettingField.OPTIMIZER);
        if (!isNew || varied.varies(SettingField.LR)) return varied;
        Comparison rated = varied.vary(SettingField.LR, List.of(varied.text(0, SettingField.LR)));
        for (int row = 0; row < rated.size(); row++) rated = withUsualRate(rated, row, SettingField.OPTIMIZER);
        return rated;
    }

    /** After that field of that row was edited: another optimizer has another usual rate. */
    public static Comparison withUsualRate(Comparison edited, int row, SettingField field) {
        if (field != SettingField.OPTIMIZER || !edited.varies(SettingField.LR)) return edited;
        return OptimizerKind.find(edited.text(row, field))
                .map(kind -> edited.edit(row, SettingField.LR, text(kind.usualRate())))
                .orElse(edited);
    }

    private static double firstDigit(double number) {
        double digit = number;
        while (digit >= 10) digit /= 10;
        while (digit < 1) digit *= 10;
        return digit;
    }

    private static double number(String value) {
        double number = Numbers.read(value.trim()).orElse(1);
        return number >= 0 && number < 1e9 ? number : 1;
    }

    private static List<String> texts(double... numbers) {
        List<String> texts = new ArrayList<>();
        for (double number : numbers) if (!texts.contains(text(number))) texts.add(text(number));
        return texts;
    }

    private static String text(double number) {
        return Numbers.formatShort(number);
    }

    /** A fifth of its first hidden layer's units, all of them, and four times as many. */
    private static List<String> nets(String value) {
        List<String> nets = new ArrayList<>();
        for (double factor : new double[] {0.2, 1, 4}) {
            String net = widened(value, factor);
            if (!nets.contains(net)) nets.add(net);
        }
        return nets;
    }

    /** The same where there is no hidden layer whose units could be more. */
    private static String widened(String net, double factor) {
        try {
            List<Integer> sizes = Architecture.parse(net).sizes();
            if (sizes.size() < 3) return net;
            String unit = "-" + sizes.get(1) + "-";
            int at = net.indexOf(unit);
            long units = Math.max(1, Math.round(sizes.get(1) * factor));
            return at < 0 ? net : net.substring(0, at) + "-" + units + net.substring(at + unit.length() - 1);
        } catch (ArchitectureException e) {
            return net;
        }
    }
}
