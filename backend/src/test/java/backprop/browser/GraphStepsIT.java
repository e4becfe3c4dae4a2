package backprop.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import backprop.graph.Graph;
import backprop.graph.Propagation;
import backprop.graph.StepState;
import backprop.graph.expression.Expression;
import backprop.graph.expression.Preset;
import backprop.json.Json;
import backprop.math.Rng;
import backprop.number.Numbers;
import com.microsoft.playwright.Locator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@ExtendWith(Lab.class)
class GraphStepsIT {
    private static final Path GOLDEN = Path.of("../frontend-java/core/src/test/resources/golden/scalar_graphs.json");

    /** Of a, b and c: every operation. */
    private static final List<String> EXPRESSIONS = List.of(
            "(a / b - c) ^ 3.7 + max(a * b, c) ^ b",
            "sigmoid(tanh(a * c) - b) * exp(-c / 7) + log(a + b) / sqrt(c)",
            "t = sin(a * 1000) + cos(b / 0.003)\nu = relu(t) + relu(-t)\nu * neg(t) - a ^ c",
            "h1 = relu(a * 0.3 + b * -0.7 + 0.1)\nh2 = tanh(a * 1.9 + c * c)\n(sigmoid(h1 * 2.5 - h2 / 3) - 0.9) ^ 2 / 2",
            "exp(a * 300) * exp(-a * 299.5) / (exp(b * 200) + 1e-300)",
            "s = exp(a) + exp(b) + exp(c)\n-log(exp(a) / s) * 0.2 - log(exp(b) / s) * 0.5 - log(exp(c) / s) * 0.3");

    @Test
    void everyPresetIsSteppedToTheEndAndBackByKeyboardAlone(Visitor visitor) {
        GraphDesk desk = new GraphDesk(visitor.open("/graph/"));
        for (Preset preset : Preset.values()) {
            desk.choose(preset);
            Graph graph = preset.graph();
            Propagation propagation = graph.propagate();
            int end = propagation.steps().size();
            List<Map<String, GraphDesk.Row>> forward = desk.tablesWhileHolding("ArrowRight", end + 1);
            assertEquals(end, desk.step(), "past the end nothing happens");
            List<Map<String, GraphDesk.Row>> back = desk.tablesWhileHolding("ArrowLeft", end + 1);
            assertEquals(0, desk.step(), "before the start nothing happens");
            for (int step = 0; step <= end; step++) {
                Map<String, GraphDesk.Row> expected = GraphDesk.table(graph.nodes(), propagation.after(step));
                assertEquals(expected, forward.get(step), preset + ", step " + step);
                assertEquals(expected, back.get(end - step), preset + ", back at " + step);
            }
            desk.press("End");
            assertEquals(end, desk.step());
            desk.press("Home");
            assertEquals(0, desk.step());
        }
    }

    @Test
    void everyGoldenFigureIsMetBitForBit(Visitor visitor) throws IOException {
        Json golden = Json.parse(Files.readString(GOLDEN));
        GraphDesk desk = new GraphDesk(visitor.open("/graph/"));
        check(desk, Preset.APPLES, golden.get("buy_apple"));
        check(desk, Preset.APPLES_AND_ORANGES, golden.get("buy_apple_orange"));
        check(desk, Preset.CHAIN_RULE, golden.get("chain_rule"));
        for (Json at : golden.get("sigmoid").get("at").members().values()) check(desk, Preset.SIGMOID, at);
    }

    private static void check(GraphDesk desk, Preset preset, Json figures) {
        Map<String, Double> inputs = new LinkedHashMap<>();
        figures.get("inputs").members().forEach((name, value) -> inputs.put(name, value.number()));
        Map<String, GraphDesk.Row> table = desk.tableAtTheEndOf(preset.source(), inputs);
        figures.get("forward")
                .members()
                .forEach((name, value) ->
                        assertEquals(shown(value), table.get(name).value(), name));
        figures.get("backward")
                .members()
                .forEach((name, value) ->
                        assertEquals(shown(value), table.get(name).gradient(), name));
    }

    /** All digits; −0 is shown as 0. */
    private static String shown(Json value) {
        return Numbers.full(value.number() == 0 ? 0 : value.number());
    }

    @Test
    void whatTheJvmComputesThePageComputesToTheLastBit(Visitor visitor) {
        GraphDesk desk = new GraphDesk(visitor.open("/graph/"));
        Rng rng = new Rng(3);
        for (String expression : EXPRESSIONS) {
            for (int round = 0; round < 5; round++) {
                StringBuilder text = new StringBuilder();
                for (String name : List.of("a", "b", "c")) {
                    double value = 0.01 + 3 * rng.nextDouble();
                    if (expression.matches("(?s).*\\b" + name + "\\b.*")) text.append(name + " = " + value + "\n");
                }
                text.append(expression);
                Expression.Success read = (Expression.Success) Expression.read(text.toString());
                Propagation propagation = read.graph().propagate();
                StepState end = propagation.after(propagation.steps().size());
                assertEquals(
                        GraphDesk.table(propagation.graph().nodes(), end),
                        desk.tableAtTheEndOf(text.toString(), Map.of()),
                        text.toString());
            }
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | L stands for the output, here price. | orange +1 → orange_price +3 → price +3.3"
                        + " | If an orange costs 1 more, the bill rises by 3.3: 3 oranges, and each costs a tenth more with the tax: 3 × 1.1."
                        + " | Step 9 of 9. The gradient of apple is 2.2. The gradient of apple_num is 110.",
                "zh | L 代表输出，这里就是总价。 | 橘子 +1 → 橘子价 +3 → 总价 +3.3"
                        + " | 橘子贵 1 元，总价贵 3.3 元：3 个橘子，每个再乘 1.1（加上 10% 的税）。"
                        + " | 第 9 步，共 9 步。苹果的梯度是 2.2。苹果个数的梯度是 110。"
            })
    void twelveStepsTellWhyTheGradientOfAnOrangeIs3point3(
            String language, String output, String change, String seen, String spoken, Visitor visitor) {
        GraphDesk desk = new GraphDesk(visitor.open("/graph/?preset=apples-and-oranges&lang=" + language));
        List<String> read = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            desk.press("ArrowRight");
            read.add(desk.at("#sentence").innerText().replaceAll("\\s+", " "));
        }
        assertTrue(read.get(4).contains(output), read.get(4));
        for (String part : List.of("1.1 × 3 = 3.3", change))
            assertTrue(read.get(7).contains(part), read.get(7));
        for (String part : List.of("3.3 = 1.1 × 1 × 3", seen))
            assertTrue(read.get(11).contains(part), read.get(11));
        assertThat(desk.at("#spoken")).hasText(spoken);
        assertThat(desk.at("#words .graph-results")).isInViewport();
        desk.input("orange_num").fill("4");
        assertThat(desk.at("#words .seen")).hasCount(0);
    }

    @Test
    void aNumberIsDrawnFromItsStepOnAndInFullOnDemand(Visitor visitor) {
        GraphDesk desk = new GraphDesk(visitor.open("/graph/?preset=apples&lang=en"));
        assertEquals(List.of(), desk.drawn("forward"));
        desk.press("ArrowRight");
        assertEquals(List.of("x", "y", "z = 200"), sorted(desk.drawn("forward")));
        assertThat(desk.at("#graph .graph-edges .now")).hasCount(3);
        desk.press("ArrowRight");
        assertEquals(List.of("x = 200", "y", "z = 220"), sorted(desk.drawn("forward")));
        assertEquals(List.of(), desk.drawn("backward"));
        desk.press("ArrowRight");
        desk.press("ArrowRight");
        assertEquals(List.of("1", "1.1", "200"), sorted(desk.drawn("backward")));
        desk.press("ArrowRight");
        assertEquals(List.of("1", "1.1", "110", "2.2", "200"), sorted(desk.drawn("backward")));
        assertThat(desk.at("#graph .forward title")).hasText("220.00000000000003");
        assertThat(desk.at("#graph .graph-node.now > .ring")).hasCount(1);
        desk.choose(Preset.SIGMOID);
        for (int i = 0; i < 7; i++) desk.press("ArrowRight");
        assertThat(desk.at("#graph .graph-edges .now")).hasCount(2);
        assertThat(desk.at("#graph .graph-edges .graph-covered"))
                .hasCount(3); // found with the ring over a typed number's arrow
    }

    private static List<String> sorted(List<String> texts) {
        return texts.stream().sorted().toList();
    }

    @Test
    void theButtonsDoWhatTheKeysDo(Visitor visitor) {
        GraphDesk desk = new GraphDesk(visitor.open("/graph/?preset=chain-rule"));
        desk.at("#to-end").click();
        assertEquals(5, desk.step());
        press(desk, "#step-forward");
        assertEquals(5, desk.step());
        desk.at("#step-back").click();
        assertEquals(4, desk.step());
        desk.at("#to-start").click();
        assertEquals(0, desk.step());
        press(desk, "#step-back");
        desk.at("#step-forward").click();
        assertEquals(1, desk.step());
    }

    /** Though there is nothing left to do. */
    private static void press(GraphDesk desk, String button) {
        assertThat(desk.at(button)).isDisabled();
        desk.at(button).click(new Locator.ClickOptions().setForce(true));
    }

    /** Time stands still but for what the test lets pass: between two presses a busy machine would have shown a step more. */
    @Test
    void itPlaysToTheEndAndPauses(Visitor visitor) {
        GraphDesk desk = new GraphDesk(visitor.open("/graph/?preset=apples&lang=en"));
        desk.at("#speed").fill("2");
        assertThat(desk.at("#speed-text")).hasText("4×");
        desk.at("h1").click();
        desk.page.clock().install();
        desk.page.clock().pauseAt(System.currentTimeMillis() + 1_000);
        desk.press("Space");
        assertThat(desk.at("#play")).hasAttribute("aria-label", "Pause");
        desk.page.clock().runFor(60_000);
        assertThat(desk.at("#step-number")).hasText("Step 5");
        assertThat(desk.at("#play")).hasAttribute("aria-label", "Play");
        desk.press("Space");
        assertThat(desk.at("#play")).hasAttribute("aria-label", "Pause");
        desk.press("Space");
        assertThat(desk.at("#play")).hasAttribute("aria-label", "Play");
        assertEquals(1, desk.step(), "from the end it plays from the start");
        desk.page.clock().runFor(60_000);
        assertEquals(1, desk.step(), "paused");
    }

    @Test
    void keysAreNotStolenFromFields(Visitor visitor) {
        GraphDesk desk = new GraphDesk(visitor.open("/graph/?preset=apples-and-oranges&step=3"));
        for (String field : new String[] {"#expression", "[data-input=tax] input", "#try-by", "#speed"}) {
            desk.at(field).focus();
            for (String key : new String[] {"ArrowRight", "ArrowLeft", "End", "Home"}) desk.press(key);
            assertEquals(3, desk.step(), field);
        }
        desk.at("#expression").focus();
        desk.press("End");
        desk.page.keyboard().type(" + 1 0");
        assertEquals(3, desk.step());
        desk.at("#step-forward").focus();
        desk.press("Space");
        assertEquals(4, desk.step(), "space presses a button once");
    }

    @Test
    void codeAndGraphGoTogether(Visitor visitor) {
        GraphDesk desk = new GraphDesk(visitor.open("/graph/?preset=apples-and-oranges&step=8"));
        assertThat(desk.at("#code [aria-current=step] code")).hasText(new String[] {
            "double dorange = dorange_price * orange_num;", "double dorange_num = dorange_price * orange;"
        });
        assertThat(desk.at("#code [aria-current=step] output")).hasText(new String[] {"3.3", "165"});
        desk.at("#tab-java").focus();
        desk.press("ArrowRight");
        assertThat(desk.at("#code [aria-current=step] code").first()).hasText("dorange = dorange_price * orange_num");
        assertThat(desk.page).hasURL(Pattern.compile("panel=python"));
        assertEquals(8, desk.step());
        desk.page.reload();
        assertThat(desk.at("#tab-python")).hasAttribute("aria-selected", "true");
    }
}
