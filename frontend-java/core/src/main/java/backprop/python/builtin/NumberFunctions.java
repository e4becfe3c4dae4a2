package backprop.python.builtin;

import backprop.python.array.Conversion;
import backprop.python.array.NdArray;
import backprop.python.array.NumpyScalar;
import backprop.python.array.Rounding;
import backprop.python.array.UnaryUfunc;
import backprop.python.operator.Iteration;
import backprop.python.operator.Truth;
import backprop.python.syntax.BinaryOperator;
import backprop.python.syntax.ComparisonOperator;
import backprop.python.syntax.UnaryOperator;
import backprop.python.value.Arguments;
import backprop.python.value.Callable;
import backprop.python.value.Integers;
import backprop.python.value.NativeFunction;
import backprop.python.value.Problem;
import backprop.python.value.PyInstance;
import backprop.python.value.PyNone;
import backprop.python.value.PyTuple;
import backprop.python.value.Types;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.Iterator;
import java.util.Map;

/** abs, min, max, sum, round, pow, divmod, hex, bin. */
final class NumberFunctions {
    private final Toolkit toolkit;

    NumberFunctions(Toolkit toolkit) {
        this.toolkit = toolkit;
    }

    void addTo(Map<String, Object> members) {
        members.put("abs", NativeFunction.of("abs x", p -> absolute(p[0])));
        members.put("min", new Extreme(ComparisonOperator.LESS, "min"));
        members.put("max", new Extreme(ComparisonOperator.GREATER, "max"));
        members.put("sum", NativeFunction.of("sum iterable start?", this::sum));
        members.put("round", NativeFunction.of("round number ndigits?", this::round));
        members.put("pow", NativeFunction.of("pow base exp mod?", this::power));
        members.put(
                "divmod",
                NativeFunction.of(
                        "divmod x y",
                        p -> new PyTuple(
                                toolkit.operators().apply(BinaryOperator.FLOOR_DIVIDE, p[0], p[1]),
                                toolkit.operators().apply(BinaryOperator.REMAINDER, p[0], p[1]))));
        members.put("hex", NativeFunction.of("hex x", p -> prefixed("0x", p[0], 16)));
        members.put("bin", NativeFunction.of("bin x", p -> prefixed("0b", p[0], 2)));
        members.put("oct", NativeFunction.of("oct x", p -> prefixed("0o", p[0], 8)));
    }

    private static String prefixed(String prefix, Object value, int radix) {
        Object whole = Integers.index(value);
        if (whole == null) throw Problem.NOT_AN_INTEGER.raise(Types.name(value));
        BigInteger number = Integers.big(whole);
        return (number.signum() < 0 ? "-" : "") + prefix + number.abs().toString(radix);
    }

    private Object absolute(Object value) {
        if (value instanceof NdArray || value instanceof NumpyScalar) {
            NdArray array = toolkit.arrays().conversion().array(value);
            return Conversion.unwrapped(toolkit.arrays().elementwise().apply(UnaryUfunc.ABSOLUTE, array));
        }
        if (value instanceof Double number) return Math.abs(number);
        Callable method = value instanceof PyInstance instance ? instance.method("__abs__") : null;
        if (method != null) return method.call(value);
        Object whole = Integers.index(value);
        if (whole == null) throw Problem.BAD_UNARY.raise("abs()", Types.name(value));
        return Integers.big(whole).signum() < 0 ? toolkit.operators().apply(UnaryOperator.NEGATIVE, whole) : whole;
    }

    /** min and max: of the arguments, or of all that one goes through. */
    private final class Extreme implements Callable {
        private final ComparisonOperator better;
        private final String name;

        Extreme(ComparisonOperator better, String name) {
            this.better = better;
            this.name = name;
        }

        @Override
        public String typeName() {
            return "builtin_function_or_method";
        }

        @Override
        public Object call(Arguments arguments) {
            for (String each : arguments.named().keySet())
                if (!each.equals("key") && !each.equals("default")) throw Problem.UNEXPECTED_KEYWORD.raise(name, each);
            if (arguments.count() == 0) throw Problem.MISSING_ARGUMENT.raise(name, "iterable");
            Object key = arguments.named().get("key");
            Iterator<Object> items = arguments.count() == 1
                    ? Iteration.of(arguments.positional()[0])
                    : Arrays.asList(arguments.positional()).iterator();
            if (!items.hasNext()) {
                if (arguments.named().containsKey("default"))
                    return arguments.named().get("default");
                throw Problem.EMPTY_EXTREME.raise(name);
            }
            Object best = items.next();
            Object bestKey = key(key, best);
            while (items.hasNext()) {
                toolkit.meter().step();
                Object item = items.next();
                Object itemKey = key(key, item);
                if (!Truth.of(toolkit.comparisons().compare(better, itemKey, bestKey))) continue;
                best = item;
                bestKey = itemKey;
            }
            return best;
        }

        private static Object key(Object function, Object item) {
            return function == null || function == PyNone.NONE ? item : ((Callable) function).call(item);
        }
    }

    private Object sum(Object[] p) {
        Object sum = p[1] == null ? 0L : p[1];
        if (sum instanceof String) throw Problem.ARGUMENT_TYPE.raise("sum() start", "a number", "str");
        Iterator<Object> items = Iteration.of(p[0]);
        while (items.hasNext()) {
            toolkit.meter().step();
            sum = toolkit.operators().apply(BinaryOperator.ADD, sum, items.next());
        }
        return sum;
    }

    private Object power(Object[] p) {
        if (p[2] == null || p[2] == PyNone.NONE) return toolkit.operators().apply(BinaryOperator.POWER, p[0], p[1]);
        Object base = Integers.index(p[0]);
        Object exponent = Integers.index(p[1]);
        Object modulus = Integers.index(p[2]);
        if (base == null || exponent == null || modulus == null) throw Problem.NOT_AN_INTEGER.raise(Types.name(p[0]));
        BigInteger by = Integers.big(modulus);
        if (by.signum() <= 0 || Integers.big(exponent).signum() < 0) throw Problem.INTEGER_MODULO_BY_ZERO.raise();
        double bits = by.bitLength();
        toolkit.meter().work(Integers.big(exponent).bitLength() * bits * bits / 100);
        return Integers.of(Integers.big(base).modPow(Integers.big(exponent), by));
    }

    /** Halves to the even digit, of the number as it is. */
    private Object round(Object[] p) {
        Object value = p[0];
        boolean toInteger = p[1] == null || p[1] == PyNone.NONE;
        if (value instanceof NumpyScalar.Float64 scalar) {
            if (toInteger) return Conversions.truncated(Rounding.halfEven(scalar.value()));
            return new NumpyScalar.Float64(rounded(scalar.value(), Integers.toInt(p[1])));
        }
        if (value instanceof Double number) {
            return toInteger
                    ? Conversions.truncated(Rounding.halfEven(number))
                    : (Object) rounded(number, Integers.toInt(p[1]));
        }
        Object whole = Integers.index(value);
        if (whole == null) throw Problem.NO_ROUND.raise(Types.name(value));
        if (toInteger || Integers.toInt(p[1]) >= 0) return whole;
        BigDecimal exact = new BigDecimal(Integers.big(whole));
        int places = Math.max(Integers.toInt(p[1]), -exact.precision() - 1);
        return Integers.of(exact.setScale(places, RoundingMode.HALF_EVEN).toBigInteger());
    }

    private static double rounded(double value, int places) {
        if (value - value != 0 || places > 320) return value;
        if (places < -310) return 0;
        BigDecimal rounded = new BigDecimal(value).setScale(places, RoundingMode.HALF_EVEN);
        double result = backprop.number.Numbers.read(rounded.toPlainString()).orElse(value);
        return value < 0 && result == 0 ? -0.0 : result;
    }
}
