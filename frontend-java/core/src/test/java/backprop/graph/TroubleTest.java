package backprop.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;

import backprop.graph.expression.Expression;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TroubleTest {
    @Test
    void theNodeWhereItBeginsSaysWhyAndTheNextThatItCameFromThere() {
        List<Step> steps = propagation("t = log(x); u = t + 1; u * y", -1).steps();
        assertEquals(Optional.of(Trouble.LOG_OF_NEGATIVE), ((Step.Forward) steps.get(0)).trouble());
        assertEquals(Optional.of(Trouble.INHERITED), ((Step.Forward) steps.get(1)).trouble());
    }

    @Test
    void theRestOfTheGraphGoesOn() {
        Propagation all = propagation("t = 1 / x; u = 2 * y; t + u", 0);
        assertEquals(2, all.value(all.graph().find("u").orElseThrow()));
        assertEquals(2, all.gradient(all.graph().find("y").orElseThrow()));
    }

    @ParameterizedTest
    @CsvSource({
        "sqrt(x), 0, VERTICAL, Infinity",
        "x^0.5, 0, VERTICAL, Infinity",
        "1/x, 0, DIVISION_BY_ZERO, -Infinity",
        "x^x, -2, NO_DERIVATIVE, NaN",
        "sqrt(x)*sqrt(x)*0, 0, UNDETERMINED, NaN",
        "t = exp(x); t*t*t*t*t, 150, OVERFLOW, Infinity",
        "log(x) + x, -1, '', 0"
    })
    void theLastGradientToAnInputSaysWhyItIsNoNumber(String source, double x, String trouble, double gradient) {
        Propagation all = propagation(source, x);
        Step.Backward last = (Step.Backward) all.steps().get(all.steps().size() - 1);
        Flow flow = last.flows().get(last.flows().size() - 1);
        assertEquals(trouble, flow.trouble().map(Trouble::name).orElse(""));
        assertEquals(gradient, all.gradient(all.graph().find("x").orElseThrow()));
    }

    private static Propagation propagation(String source, double x) {
        return ((Expression.Success) Expression.read(source))
                .graph()
                .with("x", x)
                .propagate();
    }
}
