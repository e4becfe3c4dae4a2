package backprop.python.operator;

import backprop.python.value.Integers;
import java.math.BigDecimal;

/** How Python's numbers compare, whatever their types. */
final class NumberOrder {
    private NumberOrder() {}

    static boolean isNaN(Object number) {
        return number instanceof Double value && value.isNaN();
    }

    /** Below, at or above 0 as left is less, equal or greater; none is NaN. */
    static int compare(Object left, Object right) {
        Object a = Numbers.plain(left);
        Object b = Numbers.plain(right);
        if (a instanceof Long x && b instanceof Long y) return Long.compare(x, y);
        if (a instanceof Double x && b instanceof Double y) return x < y ? -1 : x > y ? 1 : 0;
        if (a instanceof Double x && x.isInfinite()) return x > 0 ? 1 : -1;
        if (b instanceof Double y && y.isInfinite()) return y > 0 ? -1 : 1;
        return exact(a).compareTo(exact(b));
    }

    private static BigDecimal exact(Object number) {
        return number instanceof Double value ? new BigDecimal(value) : new BigDecimal(Integers.big(number));
    }
}
