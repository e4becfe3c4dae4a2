package backprop.graph;

import backprop.math.Maths;

/** What a node does: z = f(x) or z = f(x, y), each with its local derivatives ∂z/∂x and ∂z/∂y beside it. */
public enum Operation {
    ADD("add", "+", (x, y) -> x + y, (x, y, z) -> 1, (x, y, z) -> 1),
    SUBTRACT("sub", "-", (x, y) -> x - y, (x, y, z) -> 1, (x, y, z) -> -1),
    MULTIPLY("mul", "*", (x, y) -> x * y, (x, y, z) -> y, (x, y, z) -> x),
    DIVIDE("div", "/", (x, y) -> x / y, (x, y, z) -> 1 / y, (x, y, z) -> -x / (y * y)),
    POWER("pow", "^", Maths::pow, (x, y, z) -> y == 0 ? 0 : y * Maths.pow(x, y - 1), Operation::powerByExponent),
    /** At a tie the first operand counts as the larger one. */
    MAX("max", "max", Math::max, (x, y, z) -> x >= y ? 1 : 0, (x, y, z) -> x >= y ? 0 : 1),
    /** At a tie the first operand counts as the smaller one. */
    MIN("min", "min", Math::min, (x, y, z) -> x <= y ? 1 : 0, (x, y, z) -> x <= y ? 0 : 1),

    /** As the book draws it: a node of one operand, not a power with an exponent beside it. */
    SQUARE("square", "²", x -> x * x, (x, z) -> 2 * x),
    NEGATE("neg", "neg", x -> -x, (x, z) -> -1),
    EXP("exp", "exp", Maths::exp, (x, z) -> z),
    LOG("log", "log", Maths::log, (x, z) -> 1 / x),
    SIN("sin", "sin", Maths::sin, (x, z) -> Maths.cos(x)),
    COS("cos", "cos", Maths::cos, (x, z) -> -Maths.sin(x)),
    TANH("tanh", "tanh", Maths::tanh, (x, z) -> 1 - z * z),
    /** 0 at the kink, as in the book. */
    RELU("relu", "relu", x -> x <= 0 ? 0 : x, (x, z) -> x > 0 ? 1 : 0),
    SIGMOID("sigmoid", "sigmoid", x -> 1 / (1 + Maths.exp(-x)), (x, z) -> (1 - z) * z),
    /** Vertical at 0, so that the derivative is infinite there. */
    SQRT("sqrt", "sqrt", Math::sqrt, (x, z) -> 0.5 / z),
    /** 0 at the kink, half way between its slopes on both sides. */
    ABS("abs", "abs", Math::abs, (x, z) -> x > 0 ? 1 : x < 0 ? -1 : 0);

    private final String word;
    private final String symbol;
    private final int arity;
    private final Binary forward;
    private final Derivative byX;
    private final Derivative byY;

    Operation(String word, String symbol, Binary forward, Derivative byX, Derivative byY) {
        this(word, symbol, 2, forward, byX, byY);
    }

    Operation(String word, String symbol, Unary forward, UnaryDerivative byX) {
        this(word, symbol, 1, (x, y) -> forward.of(x), (x, y, z) -> byX.at(x, z), (x, y, z) -> 0);
    }

    Operation(String word, String symbol, int arity, Binary forward, Derivative byX, Derivative byY) {
        this.word = word;
        this.symbol = symbol;
        this.arity = arity;
        this.forward = forward;
        this.byX = byX;
        this.byY = byY;
    }

    /** ∂(xʸ)/∂y = z ln x; 0 along 0ʸ = 0, and NaN where xʸ has no neighbours in y. */
    private static double powerByExponent(double x, double y, double z) {
        if (x == 0 && y > 0) return 0;
        return x > 0 ? z * Maths.log(x) : Double.NaN;
    }

    /** z; an operation of one operand ignores y. */
    public double forward(double x, double y) {
        return forward.of(x, y);
    }

    /** ∂z/∂x for operand 0, ∂z/∂y for operand 1. */
    public double local(int operand, double x, double y, double z) {
        return (operand == 0 ? byX : byY).at(x, y, z);
    }

    /** Its name in an expression if it is a function, and the stem of a node's name. */
    public String word() {
        return word;
    }

    /** One of + - * / ^ ² or the word. */
    public String symbol() {
        return symbol;
    }

    public int arity() {
        return arity;
    }

    /** Written f(x), not between its operands. */
    public boolean isFunction() {
        return word.equals(symbol);
    }

    private interface Binary {
        double of(double x, double y);
    }

    private interface Unary {
        double of(double x);
    }

    private interface Derivative {
        double at(double x, double y, double z);
    }

    private interface UnaryDerivative {
        double at(double x, double z);
    }
}
