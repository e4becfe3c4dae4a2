package backprop.python.value;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/** Of equal keys of a dict (1, 1.0, True, np.int64(1)) one Java object that hashes alike. */
final class Keys {
    private Keys() {}

    /** @throws Raise TypeError for what cannot be hashed */
    static Object of(Object value) {
        if (value instanceof String || value instanceof Long || value instanceof BigInteger) return value;
        if (value instanceof Boolean truth) return truth ? 1L : 0L;
        if (value instanceof Double number) return number(number);
        if (value instanceof Scalar scalar) return of(scalar.toPython());
        if (value instanceof PyTuple tuple) {
            List<Object> keys = new ArrayList<>();
            for (Object item : tuple) keys.add(of(item));
            return keys;
        }
        if (value instanceof PyList || value instanceof PyDict || value instanceof PySlice || value instanceof Sized)
            throw Problem.UNHASHABLE.raise(Types.name(value));
        return value;
    }

    private static Object number(double value) {
        if (value != Math.floor(value) || value - value != 0) return value;
        return Math.abs(value) < 1e18 ? (Object) (long) value : Integers.of(new BigDecimal(value).toBigInteger());
    }
}
