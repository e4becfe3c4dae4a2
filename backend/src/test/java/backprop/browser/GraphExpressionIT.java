package backprop.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import backprop.graph.expression.Expression;
import backprop.graph.expression.Mistake;
import backprop.graph.expression.Problem;
import com.microsoft.playwright.Page;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(Lab.class)
class GraphExpressionIT {
    private static final List<String> MISTAKES = List.of(
            "",
            "x".repeat(10_001),
            "x" + "+x".repeat(500),
            "(".repeat(101) + "x" + ")".repeat(101),
            "x + $5",
            "x % 3",
            "x \\cdot y",
            "x # price",
            "x\n + 1.2.3",
            "x * 1e999",
            "x + ",
            "x + * y",
            "2x",
            "2e^x",
            "return x",
            "1,5 * x",
            "x + 1 = y",
            "a * (b + c",
            "a + b) * c",
            "1 + sinus(x)",
            "tan(x)",
            "x[0] * 2",
            "x.exp()",
            "sin^2(x)",
            "x + x(2)",
            "sin x",
            "max(x)",
            "t = x\nt = 2 * x\nt",
            "y = x + t\nt = 2\ny * t",
            "x = x + 1",
            "a = x * 2\nb = x * 3\nb + 1",
            "x = 4\nx + 1\ny");

    /** What is said then, which element has the caret and where, what is in the field, and what is seen where it is said. */
    private static final String BUILD_WRONG = """
            source => {
              const field = document.querySelector('#expression'), said = document.querySelector('#mistake-text');
              field.value = source;
              document.querySelector('#build').click();
              const box = said.getBoundingClientRect();
              return [said.textContent, document.activeElement.id, document.activeElement.selectionStart, field.value,
                document.elementFromPoint(box.left + 20, box.top + 8).id];
            }""";

    @Test
    void aStudentsOwnExpressionOfOneOrSeveralLinesBecomesAGraph(Visitor visitor) {
        GraphDesk desk = new GraphDesk(visitor.open("/graph/"));
        desk.build("(apple*2 + orange*3) * tax");
        assertThat(desk.at("#preset")).hasValue("");
        assertThat(desk.at("#mistake")).isHidden();
        desk.at("h1").click();
        desk.press("End");
        Map<String, GraphDesk.Row> table = desk.table();
        assertEquals("715.0000000000001", table.get("out").value());
        assertEquals("3.3000000000000003", table.get("orange").gradient());
        assertEquals("", table.get("c1").gradient(), "a typed number gets no gradient");
        assertThat(desk.page).hasURL(Pattern.compile("[?&]e=%28apple\\*2.*step=end"));

        // several lines name inner nodes, and Enter builds
        desk.at("#expression").fill("t = x + y");
        desk.press("Shift+Enter");
        desk.page.keyboard().type("t ^ 2");
        desk.press("Enter");
        assertEquals(List.of("x", "y", "t", "out"), List.copyOf(desk.table().keySet()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh"})
    void everyMistakeIsToldWithItsPlaceAndTheGraphStays(String language, Visitor visitor) {
        String address = "/graph/?preset=chain-rule&step=2&lang=" + language;
        GraphDesk desk = new GraphDesk(language.equals("en") ? visitor.open(address) : visitor.openOnPhone(address));
        String before = desk.picture();
        Set<Problem> told = EnumSet.noneOf(Problem.class);
        for (String source : MISTAKES) {
            Mistake mistake = ((Expression.Failure) Expression.read(source)).mistake();
            told.add(mistake.problem());
            List<?> seen = (List<?>) desk.page.evaluate(BUILD_WRONG, source);
            String sentence = (String) seen.get(0);
            assertFalse(sentence.contains("graph.") || sentence.contains("{"), sentence);
            boolean placed = mistake.problem() != Problem.EMPTY && mistake.problem() != Problem.TOO_LONG;
            String place = language.equals("en")
                    ? "Line " + mistake.line() + ", column " + mistake.column() + ":"
                    : "第 " + mistake.line() + " 行第 " + mistake.column() + " 列";
            assertEquals(placed, sentence.startsWith(place), sentence);
            assertEquals(List.of("expression", offset(source, mistake)), seen.subList(1, 3), source);
            for (String named : List.of(mistake.subject(), mistake.detail()))
                if (named.matches("\\w+")) assertTrue(sentence.contains(named), sentence);
            assertEquals(source, seen.get(3), "what was typed stays");
            assertEquals("mistake-text", seen.get(4), "nothing lies over it, as the keys' hint once did");
            assertEquals(before, desk.picture(), "the graph stays");
        }
        assertThat(desk.at("#mistake")).isVisible();
        assertEquals(EnumSet.allOf(Problem.class), told);
        desk.build("a * b");
        assertThat(desk.at("#mistake")).isHidden();
        assertEquals(0, desk.step());
    }

    private static int offset(String source, Mistake mistake) {
        int start = 0;
        for (int line = 1; line < mistake.line(); line++) start = source.indexOf('\n', start) + 1;
        return start + mistake.column() - 1;
    }

    @Test
    void anInputEditedMidwayIsFollowedByTheWholeGraph(Visitor visitor) {
        GraphDesk desk = new GraphDesk(visitor.open("/graph/?preset=apples-and-oranges&step=7&lang=en"));
        desk.input("orange_num").fill("4");
        assertEquals(7, desk.step());
        assertEquals("600", desk.table().get("orange_price").value());
        assertEquals("", desk.table().get("orange").gradient());
        assertThat(desk.input("orange_num")).isFocused();
        desk.press("Escape");
        desk.press("ArrowRight");
        assertEquals("4.4", desk.table().get("orange").gradient());
        desk.input("orange_num").fill("many");
        assertThat(desk.input("orange_num")).hasAttribute("aria-invalid", "true");
        assertEquals("600", desk.table().get("orange_price").value(), "what is not a number changes nothing");
        desk.press("Escape");
        assertThat(desk.input("orange_num")).hasValue("4");
        assertThat(desk.page).hasURL(Pattern.compile("orange_num=4&step=8"));
    }

    @Test
    void anInputThatTheTextGivesIsRewrittenThere(Visitor visitor) {
        GraphDesk desk = new GraphDesk(visitor.open("/graph/?lang=en&e=" + encoded("x = 3\nx * x") + "&step=end"));
        assertEquals(
                List.of(
                        "At the rates here, adding 1 gives:",
                        "x +1 → out +3",
                        "More will come back to x.",
                        "x +1 → out +3",
                        "x is used more than once, so what comes back adds up: 3 + 3 = 6.",
                        "Each factor’s local derivative is the other factor: they swap."),
                desk.texts("#words > p"));
        assertEquals("6", desk.table().get("x").gradient());
        desk.input("x").fill("5");
        assertThat(desk.at("#expression")).hasValue("x = 5\nx * x");
        assertEquals("10", desk.table().get("x").gradient());
    }

    @Test
    void outsideOfAFunctionsDomainTheNodeSaysSoAndTheRestGoesOn(Visitor visitor) {
        String address = "/graph/?lang=en&e=" + encoded("log(x - 3) + x * 2") + "&x=2";
        GraphDesk desk = new GraphDesk(visitor.open(address));
        desk.press("ArrowRight");
        assertThat(desk.at("#trouble")).isHidden();
        desk.press("ArrowRight");
        assertThat(desk.at("[data-at=log1]")).hasClass(Pattern.compile("troubled"));
        assertThat(desk.at("#trouble")).containsText("At log1: log of a negative number does not exist.");
        assertThat(desk.at("#sentence")).containsText("log of a negative number");
        desk.press("End");
        Map<String, GraphDesk.Row> table = desk.table();
        assertEquals("NaN", table.get("out").value());
        assertEquals("4", table.get("mul1").value());
        assertEquals("NaN", table.get("x").gradient(), "1 / (x − 3) was told as a rate");
        assertThat(desk.at("#words")).containsText("So out has no value, and there is no rate");
        assertThat(desk.at("#words")).not().containsText("→");
        assertThat(desk.at("#graph-table [data-node=log1] small")).containsText("sub1 has to be larger than 0.");
        desk.at("#try button").click();
        assertThat(desk.at("#try-result")).containsText("At log1: log of a negative number does not exist.");
        assertThat(desk.at("#try-result")).not().containsText("NaN");
        desk.at("#predict").check();
        assertThat(desk.at("#words")).containsText("At log1");
        assertThat(desk.at(".blank")).hasCount(0);
        desk.at("#predict").uncheck();
        desk.input("x").fill("4");
        assertThat(desk.at("#trouble")).isHidden();
        desk.build("1 / (x - 4)");
        desk.at("h1").click();
        desk.press("End");
        assertEquals("Infinity", desk.table().get("out").value());
        assertThat(desk.at("#trouble")).containsText("division by 0");
    }

    /** +NaN was told as a rate, and a step out of the domain as a change. */
    @ParameterizedTest
    @CsvSource({
        "x * log(x), 0, log of 0 falls without end",
        "sqrt(x), -1, no square root",
        "exp(x), 1000, larger than the largest number",
        "1 / exp(x), 1000, larger than the largest number",
        "sqrt(x), 0, rises vertically",
    })
    void noRateIsToldWhereThereIsNone(String source, String x, String why, Visitor visitor) {
        GraphDesk desk = new GraphDesk(visitor.open("/graph/?lang=en&e=" + encoded(source) + "&x=" + x));
        for (boolean more = true;
                more;
                more = !desk.at("#step-forward").isDisabled()
                        && !desk.page.url().contains("step=end")) {
            desk.press("ArrowRight");
            String said = desk.at("#words").textContent()
                    + desk.at("#in-short").textContent()
                    + desk.at("#spoken").textContent();
            assertFalse(said.contains("NaN") || said.contains("+∞"), said);
        }
        assertThat(desk.at("#words")).containsText(why);
        desk.at("#try button").click();
        assertThat(desk.at("#try-result")).containsText(why);
        assertThat(desk.at("#try-result")).not().containsText("NaN");
    }

    @Test
    void aStepOutOfTheDomainIsNoChange(Visitor visitor) {
        GraphDesk desk = new GraphDesk(visitor.open("/graph/?lang=zh&step=end&e=log(x)"));
        desk.at("#try-by").fill("-1");
        desk.press("Enter");
        assertThat(desk.at("#try-result")).hasText("x = 0 时，out 没有值。out 处：0 的对数是负无穷。x 要大于 0。");
    }

    /** e was taken for an input worth 1. */
    @Test
    void eIsANumberUnlessTheTextOrTheAddressMakesAnInputOfIt(Visitor visitor) {
        GraphDesk desk = new GraphDesk(visitor.open("/graph/?lang=en&step=end&x=1&e=" + encoded("e^x")));
        assertEquals("2.718281828459045", desk.table().get("x").gradient());
        assertThat(desk.at("#graph .graph-typed")).hasText("e");
        assertThat(desk.at("#code-lines")).containsText("Math.pow(Math.E, x)");
        for (String given : List.of("&.e=2", "&e=2")) {
            desk = desk.go(visitor.address() + "/graph/?lang=en&step=end&x=3&e=" + encoded("e^x") + given);
            assertThat(desk.at("#expression")).hasValue("e = 2\ne^x");
            assertEquals("12", desk.table().get("e").gradient());
            assertThat(desk.page).hasURL(Pattern.compile("e=e\\+%3D\\+2%0Ae%5Ex&x=3"));
        }
    }

    /** Only the same letters were the same name. */
    @Test
    void aFullWidthNameInTheAddressIsTheSameName(Visitor visitor) {
        GraphDesk desk = new GraphDesk(visitor.open(
                "/graph/?lang=en&step=end&e=" + encoded("２＊ｘ＋３") + "&" + encoded("ｘ") + "=" + encoded("４")));
        assertEquals("11", desk.table().get("out").value());
        desk.build("ｘ ＝ 5；x₁ × ｘ");
        desk.input("x").fill("6");
        assertThat(desk.at("#expression")).hasValue("ｘ ＝ 6；x₁ × ｘ");
    }

    @Test
    void minusZeroIsShownAsZero(Visitor visitor) {
        GraphDesk desk = new GraphDesk(visitor.open("/graph/?preset=softmax-with-loss&lang=en&step=end"));
        assertEquals("0", desk.table().get("m1").value());
        assertEquals("0", desk.table().get("l1").gradient());
        desk.build("-x * 2");
        desk.input("x").fill("-0");
        desk.press("Escape");
        assertThat(desk.input("x")).hasValue("0");
        desk.press("End");
        assertFalse(desk.table().toString().contains("-0"), desk.table().toString());
    }

    @Test
    void aLinkOpenedColdGivesTheSamePicture(Visitor visitor) {
        GraphDesk desk = new GraphDesk(visitor.open("/graph/?lang=en"));
        desk.build("e = 1\ns = a * b\ns * s + e / step");
        desk.input("a").fill("-2.5");
        desk.input("e").fill("7");
        desk.at("h1").click();
        for (int i = 0; i < 7; i++) desk.press("ArrowRight");
        assertThat(desk.page).hasURL(Pattern.compile("step=7"));
        String picture = desk.picture();
        Map<String, GraphDesk.Row> table = desk.table();
        String sentence = desk.at("#sentence").textContent();
        GraphDesk cold = desk.go(desk.page.url());
        assertEquals(picture, cold.picture());
        assertEquals(table, cold.table());
        assertEquals(sentence, cold.at("#sentence").textContent());
        assertThat(cold.at("#expression")).hasValue("e = 7\ns = a * b\ns * s + e / step");
    }

    @Test
    void aLinkHoldsTheQuestionAndThePanelToo(Visitor visitor) {
        GraphDesk desk = new GraphDesk(visitor.open("/graph/?lang=en&preset=apples"));
        desk.input("tax").fill("1.2");
        desk.at("#tab-python").click();
        desk.at("#predict").check();
        desk.at("h1").click();
        for (int i = 0; i < 4; i++) desk.press("ArrowRight");
        assertThat(desk.page).hasURL(Pattern.compile("preset=apples&tax=1.2&step=4&predict=product&panel=python"));
        String picture = desk.picture();
        List<String> panel = desk.texts("#step-panel *");
        GraphDesk cold = desk.go(desk.page.url());
        assertEquals(picture, cold.picture());
        assertEquals(panel, cold.texts("#step-panel *"));
        assertThat(cold.at(".blank input")).hasCount(2);
        assertThat(cold.at("#predict")).isChecked();
    }

    /** The node at work in the window on the picture, and its line in that on the program. */
    private static final String IN_SIGHT = """
            () => [['#graph .now > .ring', '#graph-scroll'], ['#code [aria-current]', '#code-lines']].map(([mark, frame]) => {
              const at = document.querySelector(mark).getBoundingClientRect();
              const within = document.querySelector(frame).getBoundingClientRect();
              return at.left < within.right && at.right > within.left && at.top >= within.top && at.bottom <= within.bottom;
            })""";

    @Test
    void aLinkIntoALongGraphOpensWhereTheWorkIs(Visitor visitor) {
        StringBuilder sum = new StringBuilder("x0 * w0");
        for (int i = 1; i < 15; i++) sum.append(" + x" + i + " * w" + i);
        GraphDesk desk = new GraphDesk(visitor.open("/graph/?lang=en&step=25&e=" + encoded(sum.toString())));
        assertEquals(List.of(true, true), desk.page.evaluate(IN_SIGHT), "at once, without a flight there");
        desk.press("End");
        assertThat(desk.at("#words .graph-results dd").first())
                .hasText("1, the product of the 15 local derivatives on the way");
        desk.press("ArrowLeft");
        assertEquals(true, ((List<?>) desk.page.evaluate(IN_SIGHT)).get(1), "far down in the program");
    }

    @Test
    void linksThatCannotBeFollowedSaySo(Visitor visitor) {
        Page page = visitor.open("/graph/?lang=en&preset=pears");
        assertThat(page.locator("#mistake-text")).containsText("There is no preset “pears”");
        page.navigate(visitor.address() + "/graph/?lang=en&preset=apples&tax=much&step=-4");
        assertThat(page.locator("#mistake-text")).containsText("“much” in the link is not a number for tax");
        page.navigate(visitor.address() + "/graph/?lang=en&e=" + encoded("2 +"));
        assertThat(page.locator("#mistake-text")).containsText("Line 1, column 4");
        assertThat(page.locator("#expression")).hasValue("2 +");
        assertThat(page.locator("#graph svg")).isVisible();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
