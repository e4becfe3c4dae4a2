package backprop.graph.code;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import backprop.graph.Graph;
import backprop.graph.Node;
import backprop.graph.Propagation;
import backprop.graph.expression.Expression;
import backprop.graph.expression.Preset;
import backprop.python.Host;
import backprop.python.Interpreter;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CodeListingTest {
    @Test
    void theSupermarketInJava() {
        assertEquals(
                List.of(
                        "double apple = 100.0;",
                        "double apple_num = 2.0;",
                        "double tax = 1.1;",
                        "double apple_price = apple * apple_num;",
                        "double price = apple_price * tax;",
                        "double dprice = 1.0;",
                        "double dapple_price = dprice * tax;",
                        "double dtax = dprice * apple_price;",
                        "double dapple = dapple_price * apple_num;",
                        "double dapple_num = dapple_price * apple;"),
                CodeListing.of(Preset.APPLES.graph(), Language.JAVA).lines());
    }

    @Test
    void theChainRuleInPython() {
        assertEquals(
                List.of(
                        "x = 2.0",
                        "y = 3.0",
                        "t = x + y",
                        "z = t * t",
                        "dz = 1.0",
                        "dt = dz * (2 * t)",
                        "dx = dt * 1",
                        "dy = dt * 1"),
                CodeListing.of(Preset.CHAIN_RULE.graph(), Language.PYTHON).lines());
    }

    @Test
    void constantsHaveTheirNamesInBothLanguages() {
        assertEquals(
                List.of(
                        "double x = 1.0;",
                        "double pow1 = Math.pow(Math.E, x);",
                        "double out = pow1 * Math.PI;",
                        "double dout = 1.0;",
                        "double dpow1 = dout * Math.PI;",
                        "double dx = dpow1 * (pow1 * Math.log(Math.E));"),
                CodeListing.of(graph("e^x * pi"), Language.JAVA).lines());
        assertEquals(
                List.of("import math", "x = 1.0", "out = x * math.pi", "dout = 1.0", "dx = dout * math.pi"),
                CodeListing.of(graph("x * π"), Language.PYTHON).lines());
    }

    @Test
    void gradientsAddUp() {
        assertEquals(
                List.of("x = 1.0", "out = x * x", "dout = 1.0", "dx = dout * x", "dx += dout * x"),
                CodeListing.of(graph("x * x"), Language.PYTHON).lines());
    }

    @Test
    void namesThatMeanSomethingElseAreChanged() {
        assertEquals(
                List.of(
                        "lambda_ = 1.0",
                        "dx = 1.0",
                        "x = 1.0",
                        "mul1 = lambda_ * dx",
                        "out = mul1 + x",
                        "dout = 1.0",
                        "dmul1 = dout * 1",
                        "dx_ = dout * 1",
                        "dlambda = dmul1 * dx",
                        "ddx = dmul1 * lambda_"),
                CodeListing.of(graph("lambda * dx + x"), Language.PYTHON).lines());
        assertEquals(
                "double int_ = 1.0;",
                CodeListing.of(graph("-int"), Language.JAVA).lines().get(0));
    }

    @ParameterizedTest
    @EnumSource(Preset.class)
    void everyStepHasItsLines(Preset preset) {
        Graph graph = preset.graph();
        for (Language language : Language.values()) {
            CodeListing listing = CodeListing.of(graph, language);
            assertEquals(graph.propagate().steps().size(), listing.steps().size());
            int next = listing.steps().get(0).first();
            for (CodeListing.Lines lines : listing.steps()) {
                assertEquals(next, lines.first());
                assertTrue(lines.end() > lines.first());
                next = lines.end();
            }
            assertEquals(listing.lines().size(), next);
        }
    }

    @ParameterizedTest
    @EnumSource(Preset.class)
    void pythonRunsItAndFindsTheSameGradients(Preset preset) {
        Propagation propagation = preset.graph().propagate();
        Variables names = new Variables(propagation.graph(), Language.PYTHON);
        Interpreter python = new Interpreter(new Host() {});
        python.run(
                String.join("\n", CodeListing.of(propagation, Language.PYTHON).lines()));
        for (Node input : propagation.graph().inputs()) {
            double gradient = propagation.gradient(input);
            Number found = (Number) python.global(names.gradient(input));
            assertEquals(gradient, found.doubleValue(), 1e-12 * Math.abs(gradient), input.name());
        }
    }

    private static Graph graph(String source) {
        return ((Expression.Success) Expression.read(source)).graph();
    }
}
