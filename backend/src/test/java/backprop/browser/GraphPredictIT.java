package backprop.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Lab.class)
class GraphPredictIT {
    @Test
    void aRightAnswerIsMarkedAndShown(Visitor visitor) {
        GraphDesk desk = new GraphDesk(visitor.open("/graph/?preset=apples-and-oranges&lang=en&step=8&predict=on"));
        assertEquals("", desk.table().get("orange").gradient(), "not before it is answered");
        assertThat(desk.at("#graph .question")).hasCount(2);
        assertFalse(desk.at("#sentence").innerText().contains("3.3"));
        blank(desk, "orange").fill("3.3");
        blank(desk, "orange_num").fill("165");
        desk.press("Enter");
        assertThat(desk.at("#score")).hasText("1 of 1 right");
        assertEquals("3.3000000000000003", desk.table().get("orange").gradient());
        assertThat(desk.at("#sentence")).containsText("price +3.3");
    }

    @Test
    void aWrongAnswerGetsAHintAndAnotherTry(Visitor visitor) {
        GraphDesk desk = new GraphDesk(visitor.open("/graph/?preset=apples-and-oranges&lang=en&step=8&predict=on"));
        blank(desk, "orange").fill("1.1");
        desk.press("Enter");
        assertThat(desk.at("[data-mark=wrong]")).hasCount(1);
        blank(desk, "orange_num").fill("-165");
        desk.at("#check").click();
        assertThat(desk.at("#hint")).containsText("Upstream × local: 1.1 × 3.");
        assertThat(desk.at("[data-mark=wrong]")).hasCount(2);
        assertThat(blank(desk, "orange")).isFocused();
        blank(desk, "orange").fill("3.33");
        desk.at("#check").click();
        assertThat(desk.at("[data-mark=right]")).hasCount(1);
        assertThat(desk.at("#hint")).containsText("Look at the sign.");
        blank(desk, "orange_num").fill("a lot");
        desk.press("Enter");
        assertThat(desk.at("#hint")).containsText("Type a number");
        blank(desk, "orange_num").fill("165");
        desk.press("Enter");
        assertThat(desk.at("#score")).hasText("0 of 1 right");
        assertEquals("165", desk.table().get("orange_num").gradient());
    }

    /** It went uncounted. */
    @Test
    void aWrongAnswerBehindAnEmptyFieldCountsTooAndARightOneDoesNot(Visitor visitor) {
        Map<String, String> scores = Map.of("-165", "0 of 1 right", "165", "1 of 1 right");
        scores.forEach((answer, score) -> {
            GraphDesk desk = new GraphDesk(visitor.open("/graph/?preset=apples-and-oranges&lang=en&step=8&predict=on"));
            blank(desk, "orange_num").fill(answer);
            desk.press("Enter");
            assertThat(desk.at("#hint")).containsText("Type a number");
            blank(desk, "orange").fill("3.3");
            blank(desk, "orange_num").fill("165");
            desk.press("Enter");
            assertThat(desk.at("#score")).hasText(score);
        });
    }

    @Test
    void aGraphIsPredictedFromEndToEndByKeyboard(Visitor visitor) {
        GraphDesk desk = new GraphDesk(visitor.open("/graph/?preset=chain-rule&lang=en"));
        desk.at("#predict").check();
        assertThat(desk.page).hasURL(Pattern.compile("predict=on"));
        desk.press("ArrowRight");
        List<List<String>> answers =
                List.of(List.of("5"), List.of("24"), List.of("1"), List.of("10"), List.of("10", "10.0"));
        for (List<String> answer : answers) {
            desk.at(".blank input").first().focus();
            for (String number : answer) {
                desk.page.keyboard().type(number);
                desk.press("Tab");
            }
            desk.at("#check").focus();
            desk.press("Enter");
            if (answer.contains("24")) desk.at("#reveal").click();
            if (desk.step() < 5) desk.press("Enter");
        }
        assertThat(desk.at("#score")).hasText("You predicted 4 of 5 right at the first try.");
    }

    @Test
    void playWaitsForAnAnswerAndWhatWasAnsweredStaysAnswered(Visitor visitor) {
        GraphDesk desk = new GraphDesk(visitor.open("/graph/?preset=apples&lang=en&predict=on"));
        desk.press("Space");
        assertThat(desk.at("#step-number")).hasText("Step 1");
        assertThat(desk.at("#play")).hasAttribute("aria-label", "Play");
        desk.at("#reveal").click();
        assertThat(desk.at("#score")).hasText("0 of 1 right");
        desk.at("h1").click();
        desk.press("ArrowRight");
        desk.press("ArrowLeft");
        assertEquals("200", desk.table().get("apple_price").value());
        desk.at("#predict").uncheck();
        desk.press("End");
        assertEquals("2.2", desk.table().get("apple").gradient());
    }

    @Test
    void tryItPutsTheChangeBesideTheGradient(Visitor visitor) {
        GraphDesk desk = new GraphDesk(visitor.open("/graph/?preset=apples-and-oranges&lang=en&step=7"));
        desk.at("#try button").click();
        assertThat(desk.at("#try-result")).containsText("price 715 → 717.2");
        assertThat(desk.at("#try-result")).containsText("Its gradient has not come back yet.");
        desk.at("h1").click();
        desk.press("End");
        assertThat(desk.at("#try-result")).containsText("gradient 2.2 × 1 = 2.2. Just as the gradient says.");
        desk.at("#language").click();
        desk.at("#try button").click();
        assertThat(desk.at("#try-result")).containsText("梯度 2.2 × 1 = 2.2。和梯度说的一样。");
        desk.at("#language").click();
        desk.at("#preset").selectOption("chain-rule");
        desk.at("#to-end").click();
        desk.at("#try-by").fill("0.5");
        desk.press("Enter");
        assertThat(desk.at("#try-result")).containsText("z 25 → 30.25");
        assertThat(desk.at("#try-result")).containsText("gradient 10 × 0.5 = 5. Near it");
        assertThat(desk.at("#try-result b")).hasText("+5.25");
    }

    /** A graph without a bend was said to bend, and a smaller step to come nearer. */
    @Test
    void aStepSoSmallThatItIsLostInRoundingIsNotSaidToBeABend(Visitor visitor) {
        GraphDesk desk = new GraphDesk(visitor.open("/graph/?preset=apples&lang=en&step=end"));
        desk.at("#try-by").fill("1e-9");
        desk.press("Enter");
        assertThat(desk.at("#try-result")).containsText("As near as rounding allows");
        desk.at("#try-by").fill("1e400");
        desk.press("Enter");
        assertThat(desk.at("#try-result")).hasText("“1e400” is no number, or too large a one.");
    }

    @Test
    void aTeacherLeavesOutWhatIsNotWanted(Visitor visitor) {
        String parts = "source,sentence,code,predict,try,table,steps,tools";
        GraphDesk desk = new GraphDesk(visitor.open("/graph/?preset=apples&step=2&lang=en&hide=" + parts));
        assertThat(desk.at("#graph svg")).isVisible();
        assertThat(desk.at("#formula")).isVisible();
        assertEquals(List.copyOf(PARTS.values()), hidden(desk));
        desk.press("ArrowRight");
        assertThat(desk.page).hasURL(Pattern.compile("step=3.*hide=source"));
        PARTS.forEach((part, element) -> {
            desk.page.evaluate("part => document.querySelector('#graph-lab').dataset.hide = part", part);
            assertEquals(List.of(element), hidden(desk), part);
        });
    }

    /** What each word in hide= takes away. */
    private static final Map<String, String> PARTS = new TreeMap<>(Map.of(
            "source", "#expression",
            "sentence", "#words",
            "code", "#code",
            "predict", "#predict",
            "try", "#try",
            "table", "#as-table",
            "steps", "#step-forward",
            "tools", "#zoom-in"));

    private static List<String> hidden(GraphDesk desk) {
        return PARTS.values().stream()
                .filter(element -> !desk.at(element).isVisible())
                .toList();
    }

    @Test
    void onAPhoneAnInputIsEditedAndAGradientPredictedByTouch(Visitor visitor) {
        GraphDesk desk = new GraphDesk(visitor.openOnPhone("/graph/?preset=apples&lang=en"));
        assertThat(desk.at("#words .press")).hasText("Press the arrow below the picture for the first step.");
        desk.input("apple_num").tap();
        desk.page.keyboard().type("3"); // what was there is marked, and goes
        desk.at("#to-end").tap();
        desk.at("#predict").tap();
        blank(desk, "apple").tap();
        desk.page.keyboard().type("3.3");
        blank(desk, "apple_num").tap();
        desk.page.keyboard().type("110");
        desk.at("#check").tap();
        assertThat(desk.at("#score")).hasText("You predicted 1 of 1 right at the first try.");
        assertEquals("330", desk.table().get("price").value());
    }

    private static Locator blank(GraphDesk desk, String name) {
        return desk.page.getByLabel("Gradient at " + name, new Page.GetByLabelOptions().setExact(true));
    }
}
