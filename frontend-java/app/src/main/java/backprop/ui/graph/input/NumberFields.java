package backprop.ui.graph.input;

import backprop.number.Numbers;
import java.util.OptionalDouble;

/** Numbers as people type them. */
public final class NumberFields {
    private NumberFields() {}

    /** A finite number, with any kind of minus sign, -0 being 0; empty for anything else. */
    public static OptionalDouble number(String typed) {
        OptionalDouble read = Numbers.read(typed.trim());
        if (read.isEmpty() || read.getAsDouble() - read.getAsDouble() != 0) return OptionalDouble.empty();
        return read.getAsDouble() == 0 ? OptionalDouble.of(0) : read;
    }
}
