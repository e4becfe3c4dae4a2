package backprop.graph.expression;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import backprop.graph.Constant;
import backprop.graph.Graph;
import backprop.graph.Node;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExpressionTest {
    @ParameterizedTest
    @CsvSource({
        "1 + 2 * 3, 7",
        "10 - 4 - 3, 3",
        "24 / 4 / 2, 3",
        "2 ^ 3 ^ 2, 512",
        "(2 ^ 3) ^ 2, 64",
        "-3 ^ 2, -9",
        "(-3) ^ 2, 9",
        "2 ^ -1, 0.5",
        "2 * -3, -6",
        "--5, 5",
        "+5 - +2, 3",
        "-2 * -2, 4",
        "2 ** 3, 8",
        ".5 + 1e3 + 2.5E-1 + 1., 1001.75",
        "'max(2, 3) * relu(-1)', 0",
        "sqrt(16) + exp(0) + log(1), 5",
        "sigmoid(0) + tanh(0) + sin(0) + cos(0), 1.5",
        "neg(4), -4",
        "（１＋２）×３÷２−１, 3.5",
        "2·3, 6",
        "2 – 1, 1",
        "'max（1，2）', 2",
        "((((7)))), 7",
        "[1 + {2 + (3)}] * 2, 12",
        "3², 9",
        "2⁻¹ + 2¹⁰, 1024.5",
        "2³ ^ 2, 64",
        "-3², -9",
        "(1 + 1)⁽¹⁺²⁾, 8",
        "'pow(2, 3)', 8",
        "'Math.pow(2, 3) + np.power(3, 2)', 17",
        "ln(1) + np.log(1) + math.sqrt(4) + √(9), 5",
        "torch.exp(0) + F.relu(-1) + torch.nn.functional.sigmoid(0), 1.5",
        "ReLU(2) + Exp(0) + Tanh(0), 3",
        "abs(-3) + np.abs(2) + fabs(-1), 6",
        "'min(2, 3) + np.minimum(4, 1) + max(1, 5, 3) + min(4, 2, 7)', 10",
        "'np.add(1, 2) * multiply(2, 2)', 12",
        "e, 2.718281828459045",
        "π + pi - np.pi, 3.141592653589793",
        "np.e - math.e + Math.E, 2.718281828459045",
        "2 ‐ 1 ⁄ 2, 1.5",
    })
    void anExpressionHasTheValueThatMathematicsGivesIt(String source, double value) {
        assertEquals(value, valueOf(graph(source)));
    }

    @Test
    void theLastLineIsTheOutputAndLinesGiveNamesToNodes() {
        Graph graph = graph("x = 2; y = 3\n\n t = x + y ;\r\n z = t ^ 2\n");
        assertEquals(List.of("x", "y", "t", "z"), names(graph));
        assertEquals("z", graph.output().name());
        assertEquals(25, valueOf(graph));
    }

    @Test
    void nodesWithoutALineAreCalledAfterTheirOperationAndTheLastOneOut() {
        assertEquals(
                List.of("apple", "c1", "mul1", "orange", "c2", "mul2", "add1", "tax", "out"),
                names(graph("(apple*2 + orange*3) * tax")));
        assertEquals(List.of("out", "mul1", "mul2", "add1"), names(graph("out * out + mul2")));
    }

    @Test
    void inputsWithoutAValueGetTheirsFromTheCaller() {
        Map<String, Double> prices = Map.of("apple", 100.0, "tax", 1.1);
        var reading = Expression.read("apple * 2 * tax", prices::get);
        assertEquals(220.00000000000003, valueOf(((Expression.Success) reading).graph()));
        assertEquals(1, valueOf(graph("x")));
    }

    /** e was an input worth 1, and e^x had the gradient 0 there. */
    @Test
    void eAndPiAreNumbersUntilALineSaysOtherwise() {
        Graph graph = graph("e^x * pi");
        assertEquals(List.of("x"), graph.inputs().stream().map(Node::name).toList());
        assertEquals(Optional.of(Constant.E), node(graph, "c1").constant());
        assertEquals(Math.E * Math.PI, graph.propagate().gradient(node(graph, "x")), 1e-14);
        graph = graph("e = 2\npi = t + 1\ne * pi + np.e * 0");
        assertEquals(List.of("e", "t"), graph.inputs().stream().map(Node::name).toList());
        assertEquals(4, valueOf(graph));
        assertEquals(List.of("c1", "c2", "out"), names(graph("e + e")));
    }

    @Test
    void eachUseOfAConstantIsCounted() {
        assertInstanceOf(Expression.Failure.class, Expression.read("e" + "+e".repeat(250)));
    }

    @ParameterizedTest
    @CsvSource({"ｘ１, x1", "x₁₂, x12", "𝑥, x", "𝐱ｙ, xy", "𝛼, α", "σ, σ", "苹果, 苹果"})
    void aNameHasNoFont(String typed, String name) {
        assertEquals(name, Expression.plainName(typed));
        assertEquals(List.of(name), names(graph(typed)));
    }

    @Test
    void aValueMayHaveTheNameThatAFunctionHasElsewhere() {
        assertEquals(
                List.of("power", "square", "mean"),
                graph("power * square / mean").inputs().stream().map(Node::name).toList());
    }

    @Test
    void minusZeroIsZero() {
        assertEquals(0.0, graph("x = -0; x * 2").valueOf(node(graph("x = -0; x * 2"), "x")));
        assertEquals(0.0, graph("-0 * x").valueOf(node(graph("-0 * x"), "c1")));
    }

    @Test
    void aNameWithANumberIsAnInputAndATypedNumberIsAConstant() {
        Graph graph = graph("n = -2\n n * 3");
        assertTrue(node(graph, "n").isInput());
        assertEquals(-2, graph.valueOf(node(graph, "n")));
        assertTrue(node(graph, "c1").isConstant());
    }

    @Test
    void aNumberWithASignIsOneConstant() {
        assertEquals(List.of("x", "c1", "out"), names(graph("x * -2")));
        assertEquals(List.of("c1", "square1", "out"), names(graph("-2 ^ 2")));
    }

    @Test
    void aNameMayBeAnotherNameForANode() {
        Graph graph = graph("t = x * y; u = t; u + t");
        assertEquals(List.of("x", "y", "t", "out"), names(graph));
    }

    @Test
    void lettersOfEveryLanguageMakeNames() {
        Graph graph = graph("总价 = 苹果 * 个数_1\n总价 × ｔａｘ");
        assertEquals(List.of("苹果", "个数_1", "总价", "tax", "out"), names(graph));
    }

    @Test
    void aNodeMayBeCalledLikeAFunction() {
        assertEquals(List.of("x", "exp", "out"), names(graph("exp = exp(x); exp + exp")));
        assertEquals(Math.E + Math.exp(Math.E), valueOf(graph("exp = exp(x); exp + exp(exp)")), 1e-14);
    }

    @Test
    void fiveHundredNodesAreRead() {
        Graph graph = graph("x" + "+x".repeat(499));
        assertEquals(500, graph.nodes().size());
        assertEquals(500, valueOf(graph));
    }

    @Test
    void aHundredLevelsAreRead() {
        assertEquals(1, valueOf(graph("(".repeat(100) + "x" + ")".repeat(100))));
        assertEquals(
                101, graph("sin(".repeat(100) + "x" + ")".repeat(100)).nodes().size());
        assertEquals(101, graph("-".repeat(100) + "x").nodes().size());
        assertEquals(1, valueOf(graph("x^".repeat(100) + "x")));
    }

    private static Graph graph(String source) {
        return assertInstanceOf(Expression.Success.class, Expression.read(source))
                .graph();
    }

    private static double valueOf(Graph graph) {
        return graph.propagate().value(graph.output());
    }

    private static Node node(Graph graph, String name) {
        return graph.find(name).orElseThrow();
    }

    private static List<String> names(Graph graph) {
        return graph.nodes().stream().map(Node::name).toList();
    }
}
