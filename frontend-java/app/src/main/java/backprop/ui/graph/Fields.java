package backprop.ui.graph;

import backprop.number.Numbers;
import java.util.OptionalDouble;

/** Numbers as people type them. */
final class Fields {
    private Fields() {}

    /** A finite number, with any kind of minus sign; empty for anything else. */
    static OptionalDouble number(String typed) {
        OptionalDouble read = Numbers.read(typed.trim());
        return read.isPresent() && read.getAsDouble() - read.getAsDouble() == 0 ? read : OptionalDouble.empty();
    }
}
