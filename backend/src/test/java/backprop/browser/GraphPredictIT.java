package backprop.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ReducedMotion;
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
        assertThat(desk.page).hasURL(Pattern.compile("predict=product"));
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

    /** It lay below the panel's edge, and on a phone behind the step buttons, so that the button looked dead. */
    @Test
    void whatTryItSaysIsInSightAtOnce(Visitor visitor) {
        String address = "/graph/?preset=softmax-with-loss&lang=en&step=end";
        GraphDesk laptop = new GraphDesk(visitor.open(
                address,
                new Browser.NewContextOptions().setViewportSize(1366, 650).setReducedMotion(ReducedMotion.REDUCE)));
        laptop.at("#try button").click();
        assertEquals(
                List.of(true, true),
                laptop.page.evaluate(IN_SIGHT),
                "the answer, and the panel's head at the last step");
        GraphDesk phone = new GraphDesk(visitor.open(
                address,
                new Browser.NewContextOptions().setViewportSize(390, 844).setReducedMotion(ReducedMotion.REDUCE)));
        phone.at("#try button").click();
        assertEquals(true, ((List<?>) phone.page.evaluate(IN_SIGHT)).get(0), "the answer");
    }

    /** All corners of the result and of the panel's head are what is seen there. */
    private static final String IN_SIGHT = """
            () => ['#try-result', '#step-panel > header'].map(selector => {
              const element = document.querySelector(selector), box = element.getBoundingClientRect();
              return [[box.left + 2, box.top + 2], [box.left + 2, box.bottom - 2]]
                .every(([x, y]) => element.contains(document.elementFromPoint(x, y)));
            })""";

    @Test
    void theLessonPlanOpensPredictSwitchedOn(Visitor visitor) {
        Page page = visitor.open("/learn/teach/?lang=zh");
        page.locator("main tr")
                .filter(new Locator.FilterOptions().setHasText("用“预测”"))
                .locator("a")
                .click();
        assertThat(page.locator("#predict")).isChecked();
        assertThat(page).hasURL(Pattern.compile("preset=apples-and-oranges&predict=product"));
    }

    @Test
    void theNodesThatTheSentenceSpeaksOfAreNamedInThePicture(Visitor visitor) {
        GraphDesk desk = new GraphDesk(visitor.open("/graph/?preset=apples-and-oranges&lang=en&step=3"));
        assertEquals(List.of("apple_price", "orange_price", "all_price"), desk.texts("#graph .graph-names text"));
        desk.press("ArrowRight");
        assertEquals(List.of("all_price"), desk.texts("#graph .graph-names text"), "price has its name in the box");
        desk.press("ArrowRight");
        assertEquals(List.of(), desk.texts("#graph .graph-names text"));
        desk = desk.go(visitor.address() + "/graph/?preset=apples-and-oranges&lang=zh&step=8");
        assertEquals(List.of("橘子价"), desk.texts("#graph .graph-names text"));
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
        assertThat(desk.at("#step-panel")).isHidden();
        assertEquals(
                desk.at("#graph-lab").boundingBox().width,
                desk.at("#graph-scroll").boundingBox().width,
                3);
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
        assertThat(desk.at("#words .graph-press")).hasText("Press the arrow below the picture for the first step.");
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
