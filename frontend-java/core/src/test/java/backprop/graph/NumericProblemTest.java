package backprop.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import backprop.graph.expression.Expression;
import backprop.graph.predict.Question;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumericProblemTest {
    @Test
    void theNodeWhereItBeginsSaysWhyAndTheNextThatItCameFromThere() {
        List<Step> steps = propagation("t = log(x); u = t + 1; u * y", -1).steps();
        assertEquals(Optional.of(NumericProblem.LOG_OF_NEGATIVE), ((Step.Forward) steps.get(0)).problem());
        assertEquals(Optional.of(NumericProblem.INHERITED), ((Step.Forward) steps.get(1)).problem());
    }

    /** log(x) at −1 told the gradient −1, and x log x at 0 told NaN as a rate. */
    @ParameterizedTest
    @CsvSource({
        "log(x), -1",
        "x*log(x), 0",
        "log(x) + x, -1",
        "sqrt(x), -1",
        "x^0.5, -2",
        "t = 1 / x; u = 2 * y; t + u, 0",
        "exp(x), 1000",
        "exp(x) - exp(x), 1000",
        "x^-1, 0"
    })
    void anOutputThatIsNoNumberHasNoGradientAnywhereWhileTheOtherValuesGoOn(String source, double x) {
        Propagation all = propagation(source, x);
        for (Node node : all.graph().nodes())
            assertEquals(node.isVariable() ? Double.NaN : 0, all.gradient(node), node.name());
        StepState end = all.after(all.steps().size());
        assertEquals(Optional.of(Double.NaN), end.gradient(all.graph().output()));
        all.graph().find("u").ifPresent(u -> assertEquals(2, all.value(u)));
        Step.Forward cause = all.cause().orElseThrow();
        assertNotEquals(Optional.of(NumericProblem.INHERITED), cause.problem());
        for (Step step : all.steps()) {
            boolean forward = step instanceof Step.Forward;
            if (!forward) assertEquals(List.of(), Question.of(step), "nothing is asked");
        }
    }

    /** 1 / exp(1000) is 0, and its formula gives gradients of 0, but exp(1000) is no number that could grow by 1. */
    @ParameterizedTest
    @CsvSource({"1 / exp(x), 1000", "tanh(1 / x), 0", "sigmoid(log(x)), 0", "log(x)^0, -1", "'min(1 / x, 5)', 0"})
    void noRateIsToldThroughAValueThatIsNoNumber(String source, double x) {
        Propagation all = propagation(source + " + 2 * y", x);
        assertTrue(Double.isFinite(all.value(all.graph().output())));
        assertEquals(Double.NaN, all.gradient(all.graph().find("x").orElseThrow()));
        assertEquals(2, all.gradient(all.graph().find("y").orElseThrow()));
    }

    @Test
    void aGraphOfFiniteNumbersHasNoCauseOfTrouble() {
        assertEquals(Optional.empty(), propagation("sqrt(x)", 0).cause());
    }

    @ParameterizedTest
    @CsvSource({
        "sqrt(x), 0, VERTICAL, Infinity",
        "x^0.5, 0, VERTICAL, Infinity",
        "1/x, 0, DIVISION_BY_ZERO, NaN",
        "x^x, -2, NO_DERIVATIVE, NaN",
        "sqrt(x)*sqrt(x)*0, 0, UNDETERMINED, NaN",
        "1 / exp(x), 800, OVERFLOW, NaN",
        "t = 1 / x; t*t, 1e-110, OVERFLOW, -Infinity",
        "log(x) + x, -1, LOG_OF_NEGATIVE, NaN"
    })
    void theLastGradientToAnInputSaysWhyItIsNoNumber(String source, double x, String trouble, double gradient) {
        Propagation all = propagation(source, x);
        Step.Backward last = (Step.Backward) all.steps().get(all.steps().size() - 1);
        EdgeGradient flow = last.flows().get(last.flows().size() - 1);
        assertEquals(trouble, flow.problem().map(NumericProblem::name).orElse(""));
        assertEquals(gradient, all.gradient(all.graph().find("x").orElseThrow()));
    }

    private static Propagation propagation(String source, double x) {
        return ((Expression.Success) Expression.read(source))
                .graph()
                .with("x", x)
                .propagate();
    }
}
