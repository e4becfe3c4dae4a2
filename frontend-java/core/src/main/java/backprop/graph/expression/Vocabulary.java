package backprop.graph.expression;

import backprop.graph.Constant;
import backprop.graph.Operation;
import backprop.text.Split;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The names that mean something by themselves: functions and constants as mathematics, Python and Java call them, with their
 * module or without.
 */
final class Vocabulary {
    private static final Set<String> MODULES = words("np numpy jnp jax.numpy math cmath Math StrictMath Maths torch F"
            + " torch.nn.functional nn.functional tf tf.math tf.nn keras.ops keras.activations tf.keras.activations"
            + " scipy.special special sp sympy");
    private static final Set<String> KEYWORDS = words(
            "double float int long var let const final val auto static public private return def lambda import from"
                    + " if else elif for while in and or not is where");
    private static final Map<String, Operation> FUNCTIONS = new HashMap<>();
    private static final Map<String, String> INSTEAD = new HashMap<>();

    static {
        for (Operation operation : Operation.values()) FUNCTIONS.put(operation.word(), operation);
        also(Operation.LOG, "ln");
        also(Operation.SQRT, "√");
        also(Operation.ABS, "fabs absolute");
        also(Operation.MAX, "maximum fmax");
        also(Operation.MIN, "minimum fmin");
        also(Operation.SIGMOID, "expit logistic σ");
        also(Operation.NEGATE, "negative negate");
        also(Operation.POWER, "power");
        also(Operation.SQUARE, "sqr sq");
        also(Operation.SUBTRACT, "subtract");
        also(Operation.MULTIPLY, "multiply");
        also(Operation.DIVIDE, "divide true_divide");

        suggest("tan tg", "sin(x) / cos(x)");
        suggest("cot ctg", "cos(x) / sin(x)");
        suggest("sec", "1 / cos(x)");
        suggest("csc", "1 / sin(x)");
        suggest("sinh", "(exp(x) - exp(-x)) / 2");
        suggest("cosh", "(exp(x) + exp(-x)) / 2");
        suggest("coth", "1 / tanh(x)");
        suggest("log10 lg", "log(x) / log(10)");
        suggest("log2 ld lb", "log(x) / log(2)");
        suggest("log1p", "log(1 + x)");
        suggest("expm1", "exp(x) - 1");
        suggest("exp2", "2 ^ x");
        suggest("exp10 pow10", "10 ^ x");
        suggest("cube", "x ^ 3");
        suggest("cbrt ∛", "x ^ (1/3)");
        suggest("root nthroot", "x ^ (1/n)");
        suggest("rsqrt", "1 / sqrt(x)");
        suggest("reciprocal inv", "1 / x");
        suggest("hypot", "sqrt(x^2 + y^2)");
        suggest("softplus", "log(1 + exp(x))");
        suggest("softsign", "x / (1 + abs(x))");
        suggest("silu swish", "x * sigmoid(x)");
        suggest("logsigmoid log_sigmoid", "log(sigmoid(x))");
        suggest("leaky_relu leakyrelu", "max(x, 0.01 * x)");
        suggest("relu6", "min(max(x, 0), 6)");
        suggest("elu", "max(x, 0) + min(exp(x) - 1, 0)");
        suggest("clip clamp", "min(max(x, 0), 1)");
        suggest("softmax", "exp(x) / (exp(x) + exp(y))");
        suggest("logsumexp", "log(exp(x) + exp(y))");
        suggest("sum", "x + y");
        suggest("prod product", "x * y");
        suggest("mean average", "(x + y) / 2");
        suggest("dot inner matmul mm", "x1 * w1 + x2 * w2");
        suggest("mse mse_loss", "(y - t) ^ 2");
        suggest("sign sgn", "x / abs(x)");
        suggest("float int double array tensor asarray print float32 float64", "x");
    }

    private Vocabulary() {}

    private static Set<String> words(String text) {
        return Set.copyOf(Split.of(text, ' '));
    }

    private static void also(Operation operation, String names) {
        for (String name : Split.of(names, ' ')) FUNCTIONS.put(name, operation);
    }

    private static void suggest(String names, String written) {
        for (String name : Split.of(names, ' ')) INSTEAD.put(name, written);
    }

    /** What a name in front of ( does. */
    static Optional<Operation> function(String name) {
        return Optional.ofNullable(FUNCTIONS.get(plain(name)));
    }

    /** What to write for a function that is none here; x, y and n are its arguments. */
    static Optional<String> suggest(String function) {
        return Optional.ofNullable(INSTEAD.get(plain(function)));
    }

    /** The name of a function here, which is not to be expected as that of a value. */
    static boolean isFunctionOnly(String name) {
        Operation operation = FUNCTIONS.get(name);
        return isQualified(name)
                ? function(name).isPresent()
                : operation != null
                        && operation.isFunction()
                        && operation.word().equals(name);
    }

    /** Unless a line gives the name a meaning of its own. */
    static Optional<Constant> constant(String name) {
        return switch (withoutModule(name)) {
            case "e" -> Optional.of(Constant.E);
            case "E" -> isQualified(name) ? Optional.of(Constant.E) : Optional.empty();
            case "pi", "Pi", "PI", "π" -> Optional.of(Constant.PI);
            default -> Optional.empty();
        };
    }

    /** A word of Python or Java that no expression needs. */
    static boolean isKeyword(String name) {
        return KEYWORDS.contains(name);
    }

    /** With a point in it, but not behind a module that is known: x.exp. */
    static boolean isMember(String name) {
        return isQualified(name) && withoutModule(name).equals(name);
    }

    /** With a point in it: np.exp. */
    static boolean isQualified(String name) {
        return name.indexOf('.') >= 0;
    }

    private static String plain(String name) {
        return withoutModule(name).toLowerCase();
    }

    private static String withoutModule(String name) {
        int point = name.lastIndexOf('.');
        return point >= 0 && MODULES.contains(name.substring(0, point)) ? name.substring(point + 1) : name;
    }
}
