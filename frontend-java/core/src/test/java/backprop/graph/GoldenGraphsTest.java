package backprop.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import backprop.graph.expression.Preset;
import com.google.gson.JsonObject;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Every reference value bit for bit; the exponential, and what is computed from it, within its 1 ulp. */
class GoldenGraphsTest {
    private final JsonObject golden;

    GoldenGraphsTest() throws Exception {
        golden = GoldenGraphs.read();
    }

    @Test
    void twoApplesCost220() {
        assertExact(Preset.APPLES, golden.getAsJsonObject("buy_apple"));
    }

    @Test
    void twoApplesAndThreeOrangesCost715() {
        assertExact(Preset.APPLES_AND_ORANGES, golden.getAsJsonObject("buy_apple_orange"));
    }

    @Test
    void theChainRuleGoesThroughASquare() {
        assertExact(Preset.CHAIN_RULE, golden.getAsJsonObject("chain_rule"));
    }

    @Test
    void theSigmoidIsTakenApart() {
        JsonObject cases = golden.getAsJsonObject("sigmoid").getAsJsonObject("at");
        assertFalse(cases.entrySet().isEmpty());
        for (String at : cases.keySet()) {
            JsonObject expected = cases.getAsJsonObject(at);
            Propagation actual = propagate(Preset.SIGMOID, expected);
            double exp = actual.value(actual.graph().find("exp").orElseThrow());
            double reference = expected.getAsJsonObject("forward").get("exp").getAsDouble();
            assertTrue(Math.abs(exp - reference) <= Math.ulp(reference), "exp at " + at);
            assertFigures(expected, actual, exp == reference ? 0 : 8);
        }
    }

    @Test
    void theSetThatComesWithTheSourceIsMetBitForBit() {
        if (!System.getProperty("golden", "").isEmpty()) return;
        JsonObject cases = golden.getAsJsonObject("sigmoid").getAsJsonObject("at");
        assertEquals(3, cases.size());
        for (String at : cases.keySet()) assertExact(Preset.SIGMOID, cases.getAsJsonObject(at));
    }

    private static void assertExact(Preset preset, JsonObject expected) {
        assertFigures(expected, propagate(preset, expected), 0);
    }

    private static Propagation propagate(Preset preset, JsonObject expected) {
        Graph graph = preset.graph();
        for (var input : expected.getAsJsonObject("inputs").entrySet()) {
            graph = graph.with(input.getKey(), input.getValue().getAsDouble());
        }
        return graph.propagate();
    }

    private static void assertFigures(JsonObject expected, Propagation actual, double ulps) {
        for (var figure : expected.getAsJsonObject("forward").entrySet())
            assertFigure(figure.getKey(), figure.getValue().getAsDouble(), actual.value(node(actual, figure)), ulps);
        for (var figure : expected.getAsJsonObject("backward").entrySet())
            assertFigure(figure.getKey(), figure.getValue().getAsDouble(), actual.gradient(node(actual, figure)), ulps);
    }

    private static Node node(Propagation propagation, Map.Entry<String, ?> figure) {
        return propagation.graph().find(figure.getKey()).orElseThrow();
    }

    private static void assertFigure(String name, double expected, double actual, double ulps) {
        if (ulps == 0) assertEquals(expected, actual, name);
        else assertEquals(expected, actual, ulps * Math.ulp(expected), name);
    }
}
