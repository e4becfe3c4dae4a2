package backprop.graph.expression;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import backprop.graph.Graph;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;

class VocabularyTest {
    private static final double X = 0.7;
    /** Functions of one argument that are none here, as they are defined. */
    private static final Map<String, DoubleUnaryOperator> DEFINED = new HashMap<>();

    static {
        DEFINED.put("tan", Math::tan);
        DEFINED.put("cot", x -> 1 / Math.tan(x));
        DEFINED.put("sec", x -> 1 / Math.cos(x));
        DEFINED.put("csc", x -> 1 / Math.sin(x));
        DEFINED.put("sinh", Math::sinh);
        DEFINED.put("cosh", Math::cosh);
        DEFINED.put("coth", x -> Math.cosh(x) / Math.sinh(x));
        DEFINED.put("log10", Math::log10);
        DEFINED.put("lg", Math::log10);
        DEFINED.put("np.log2", x -> Math.log(x) / Math.log(2));
        DEFINED.put("log1p", Math::log1p);
        DEFINED.put("Math.expm1", Math::expm1);
        DEFINED.put("exp2", x -> Math.pow(2, x));
        DEFINED.put("cube", x -> x * x * x);
        DEFINED.put("cbrt", Math::cbrt);
        DEFINED.put("rsqrt", x -> 1 / Math.sqrt(x));
        DEFINED.put("reciprocal", x -> 1 / x);
        DEFINED.put("softplus", x -> Math.log1p(Math.exp(x)));
        DEFINED.put("softsign", x -> x / (1 + Math.abs(x)));
        DEFINED.put("F.silu", x -> x / (1 + Math.exp(-x)));
        DEFINED.put("logsigmoid", x -> -Math.log1p(Math.exp(-x)));
        DEFINED.put("leaky_relu", x -> x > 0 ? x : 0.01 * x);
        DEFINED.put("relu6", x -> Math.min(Math.max(x, 0), 6));
        DEFINED.put("elu", x -> x > 0 ? x : Math.expm1(x));
        DEFINED.put("sign", Math::signum);
    }

    @Test
    void whatIsToBeWrittenForAFunctionIsThatFunction() {
        for (double x : List.of(X, -X)) {
            DEFINED.forEach((name, function) -> {
                if (Double.isNaN(function.applyAsDouble(x))) return;
                Graph graph = graph(Vocabulary.suggest(name).orElseThrow());
                boolean root = name.equals("cbrt") && x < 0; // a power of a negative number, which is none
                double value = graph.with("x", root ? -x : x).propagate().value(graph.output());
                assertEquals(function.applyAsDouble(root ? -x : x), value, 1e-14, name);
            });
        }
    }

    @Test
    void whatIsToBeWrittenForOthersCanBeRead() {
        for (String name :
                List.of("hypot", "softmax", "logsumexp", "dot", "mean", "sum", "clip", "mse", "root", "print"))
            graph(Vocabulary.suggest(name).orElseThrow());
    }

    private static Graph graph(String source) {
        return assertInstanceOf(Expression.Success.class, Expression.read(source), source)
                .graph();
    }
}
