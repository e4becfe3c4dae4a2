package backprop.python.numpy;

import backprop.math.Maths;
import backprop.math.Precise;
import backprop.python.array.Logarithms;
import backprop.python.value.Problem;
import backprop.python.value.PyModule;
import java.math.BigDecimal;
import java.util.function.DoubleUnaryOperator;

/** The module math. */
public final class MathModule {
    private MathModule() {}

    public static PyModule create() {
        Table table = new Table();
        table.value("pi", Math.PI)
                .value("e", Math.E)
                .value("inf", Double.POSITIVE_INFINITY)
                .value("nan", Double.NaN);
        add(table, "exp", MathModule::exp);
        add(table, "sqrt", x -> x < 0 ? invalid() : Math.sqrt(x));
        add(table, "sin", Maths::sin);
        add(table, "cos", Maths::cos);
        add(table, "tan", Math::tan);
        add(table, "tanh", Maths::tanh);
        add(table, "atan", Math::atan);
        add(table, "fabs", Math::abs);
        add(table, "log2", x -> x <= 0 ? invalid() : Precise.log2(x));
        add(table, "log10", x -> x <= 0 ? invalid() : Precise.log10(x));
        table.function("log x base?", p -> {
            double x = Parameters.number(p[0]);
            if (x <= 0) return invalid();
            return p[1] == null ? Precise.log(x) : Logarithms.log(x, Parameters.number(p[1]));
        });
        table.function("pow x y", p -> Precise.pow(Parameters.number(p[0]), Parameters.number(p[1])));
        table.function("floor x", p -> whole(Math.floor(Parameters.number(p[0]))));
        table.function("ceil x", p -> whole(Math.ceil(Parameters.number(p[0]))));
        table.function("isnan x", p -> Double.isNaN(Parameters.number(p[0])));
        table.function("isinf x", p -> Double.isInfinite(Parameters.number(p[0])));
        return new PyModule("math", table.members());
    }

    private static void add(Table table, String name, DoubleUnaryOperator function) {
        table.function(name + " x", p -> function.applyAsDouble(Parameters.number(p[0])));
    }

    private static double invalid() {
        throw Problem.MATH_DOMAIN.raise();
    }

    private static double exp(double x) {
        double result = Precise.exp(x);
        if (result - result != 0 && x - x == 0) throw Problem.MATH_RANGE.raise();
        return result;
    }

    private static Object whole(double x) {
        if (x != x) throw Problem.FLOAT_NAN_TO_INT.raise();
        if (x - x != 0) throw Problem.FLOAT_INFINITY_TO_INT.raise();
        return backprop.python.value.Integers.of(new BigDecimal(x).toBigInteger());
    }
}
