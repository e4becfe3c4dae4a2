package backprop.experiment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import backprop.nn.architecture.Activation;
import backprop.tensor.JavaKernels;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The sentences of section 6.1, and what they are said of. */
class DepthStudyTest {
    private static DepthReport study(Activation activation, WeightScale scale) {
        return DepthStudy.of(activation, scale, new JavaKernels());
    }

    @ParameterizedTest
    @CsvSource({
        "SIGMOID, ONE, SATURATED, STAYS",
        "SIGMOID, HUNDREDTH, ALIKE, VANISHES",
        "SIGMOID, XAVIER, ALIKE, VANISHES",
        "SIGMOID, HE, ALIKE, VANISHES",
        "TANH, ONE, SATURATED, EXPLODES",
        "TANH, HUNDREDTH, FADED, VANISHES",
        "TANH, XAVIER, HEALTHY, STAYS",
        "TANH, HE, HEALTHY, STAYS",
        "RELU, ONE, GROWN, EXPLODES",
        "RELU, HUNDREDTH, FADED, VANISHES",
        "RELU, XAVIER, HEALTHY, STAYS",
        "RELU, HE, HEALTHY, STAYS"
    })
    void eachChoiceIsSaidToDoWhatItDoes(
            Activation activation, WeightScale scale, DepthReport.Finding finding, DepthReport.Flow flow) {
        DepthReport report = study(activation, scale);
        assertEquals(finding, report.finding());
        assertEquals(flow, report.flow());
    }

    @Test
    void withSigmoidAndXaviersWeightsTheGradientIsDividedBy323() {
        assertEquals(
                323,
                Math.round(1 / study(Activation.SIGMOID, WeightScale.XAVIER).ratio()));
    }

    @Test
    void withSigmoidAndWeightsOf1MoreThanHalfOfTheNumbersLieWhereItIsFlat() {
        DepthReport report = study(Activation.SIGMOID, WeightScale.ONE);
        assertTrue(report.saturated() > 0.5);
        float[] y = report.last().numbers();
        for (float each : y) assertEquals(each < 0.02 || each > 0.98, each * (1 - each) < 0.0196, each + "");
    }

    @Test
    void withReluAndHesWeightsEveryLayerPassesOnAsMuchAsItGets() {
        DepthReport report = study(Activation.RELU, WeightScale.HE);
        for (Spread each : report.activations()) assertEquals(1, each.size(), 0.06);
        for (Spread each : report.gradients())
            assertEquals(1, each.size() / report.gradients().get(0).size(), 0.06);
    }

    @Test
    void ofOneUnitThatGivesTheSameForEveryRowNothingDiffersBetweenRows() {
        Spread spread = new Spread(new float[] {1, 5, 1, 7}, 2);
        assertEquals(Math.sqrt(0.5), spread.betweenRows(), 1e-12);
        assertEquals(Math.sqrt(19), spread.size(), 1e-12);
        double[] shares = spread.shares(0, 6, 3);
        assertEquals(0.5, shares[0]);
        assertEquals(0.5, shares[2], "what is too large counts for the last part");
    }

    @Test
    void theFirstLayerOfTheNotebookWouldHaveWeightsOf36Or51Thousandths() {
        assertEquals(0.036, WeightScale.XAVIER.deviation(784), 5e-4);
        assertEquals(0.051, WeightScale.HE.deviation(784), 5e-4);
    }
}
