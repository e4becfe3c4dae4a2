package backprop.explain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import backprop.nn.Activation;
import backprop.nn.Network;
import backprop.tensor.Rng;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SlopeCheckTest {
    @ParameterizedTest
    @EnumSource(names = {"RELU", "SIGMOID"})
    void everyGradientIsTheSlopeThatIsThere(Activation activation) {
        Trace trace = new Trace(SmallNets.net("20-9-6-4", activation, 8));
        for (int label = 0; label < 4; label++) {
            trace.forward(SmallNets.picture(20, label));
            trace.backward(label);
            SlopeCheck check = SlopeCheck.of(trace, label, 140, new Rng(label));
            assertEquals(140, check.slopes().size());
            assertTrue(check.passed(), "label " + label + ": " + check.largestError());
        }
    }

    @Test
    void gradientsOfAnotherLabelDoNotPass() {
        Trace trace = new Trace(SmallNets.net("20-9-6-4", Activation.RELU, 8));
        trace.forward(SmallNets.picture(20, 1));
        trace.backward(2);
        assertFalse(SlopeCheck.of(trace, 3, 20, new Rng(1)).passed());
    }

    @Test
    void theNetIsAfterwardsWhatItWas() {
        Network network = SmallNets.net("20-9-4", Activation.RELU, 2);
        Trace trace = new Trace(network);
        var before = SmallNets.values(network);
        trace.forward(SmallNets.picture(20, 1));
        trace.backward(2);
        SlopeCheck.of(trace, 2, 20, new Rng(1));
        assertEquals(
                before.stream().map(java.util.Arrays::toString).toList(),
                SmallNets.values(network).stream()
                        .map(java.util.Arrays::toString)
                        .toList());
    }
}
