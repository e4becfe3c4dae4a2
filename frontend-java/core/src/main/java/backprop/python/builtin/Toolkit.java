package backprop.python.builtin;

import backprop.python.operator.ArrayLibrary;
import backprop.python.operator.Comparisons;
import backprop.python.operator.Operators;
import backprop.python.print.PrintOptions;
import backprop.python.print.Repr;
import backprop.python.print.ValueFormat;
import backprop.python.value.Meter;
import java.util.function.Consumer;

/**
 * What functions written in Java work with.
 *
 * @param output takes what print writes
 */
public record Toolkit(
        Meter meter,
        ArrayLibrary arrays,
        Operators operators,
        Comparisons comparisons,
        Repr repr,
        ValueFormat formats,
        PrintOptions printOptions,
        Consumer<String> output) {
    /** What a place in a list takes. */
    public static final int BYTES_PER_ITEM = 16;

    /** A step, and the memory of one more item. */
    public void chargeItem() {
        meter.step();
        meter.reserve(BYTES_PER_ITEM);
    }
}
