package backprop.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.ReducedMotion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What the levels of Predict hide, where their answers are typed, what runs along the lines, and inputs that are dragged. */
@ExtendWith(Lab.class)
class GraphLevelsIT {
    /** Gradients 9.59, 187.69, 17.81, 289.07; the tax has that of a number that is seen. */
    private static final String SHOP =
            "/graph/?lang=en&preset=apples-and-oranges&apple=137&apple_num=7&orange=211&orange_num=13&tax=1.37";

    @Test
    void theAnswerIsNowhereOnThePageAndWhatIsTakenAlong(Visitor visitor) throws IOException {
        GraphDesk desk = new GraphDesk(visitor.open(SHOP + "&step=8&predict=product"));
        hides(desk, "17.81", "289.07");
        hides(
                desk.go(visitor.address() + SHOP + "&step=8&predict=blind"),
                "17.81",
                "289.07",
                "dorange_price *",
                "× 13",
                "swap");
        takenAlongHides(desk, "17.81", "289.07");
        hides(
                desk.go(visitor.address() + SHOP + "&step=7&predict=gradient"),
                "9.59",
                "187.69",
                "17.81",
                "289.07",
                "dorange_price *",
                "passes on");
        assertThat(desk.at("#step-number")).hasText("Step 9");
        desk.at("#try button").click();
        hides(desk, "9.59", "138.3");
        desk.go(visitor.address() + "/graph/?lang=en&e=s%20%3D%20sigmoid(x)%0As%20*%203&x=0.7&step=5&predict=local");
        hides(desk, "0.2217", "0.6651", "(1 - s)", "1 − s");
        desk.at(".blank input").fill("0.3");
        desk.press("Enter");
        assertThat(desk.at("#hint")).containsText("s (1 − s)");
        desk.at(".blank input").fill("0.222");
        desk.press("Enter");
        assertThat(desk.at("#words")).containsText("s (1 − s)");
        assertThat(desk.at("#code-lines")).containsText("(1 - s)");
        assertThat(desk.at("#score")).containsText("0 of 1");
    }

    /** In the markup, in fields, in what a screen reader is told, in the address. */
    private static void hides(GraphDesk desk, String... secrets) {
        assertTrue(desk.at(".blank input").count() > 0);
        String page = desk.page.content()
                + desk.page.evaluate(
                        "[...document.querySelectorAll('input, textarea, select')].map(i => i.value).join()")
                + desk.at("body").ariaSnapshot()
                + desk.page.url();
        for (String secret : secrets) assertFalse(page.contains(secret), secret);
    }

    /** Neither the picture's file, nor the page on paper, nor the worksheet, which has no key then. */
    private static void takenAlongHides(GraphDesk desk, String... secrets) throws IOException {
        Locator entries = desk.at("#take-along .save-picture > div button");
        desk.at("#take-along .icon").click();
        Path file = desk.page.waitForDownload(() -> entries.first().click()).path();
        for (String secret : secrets) assertFalse(Files.readString(file).contains(secret), secret);
        desk.page.evaluate("window.print = () => dispatchEvent(new Event('beforeprint'))");
        desk.at("#take-along .icon").click();
        entries.last().click();
        assertThat(desk.at(".worksheet-asked .blanks .gradient").first()).isAttached();
        assertThat(desk.at(".worksheet-key")).hasCount(0);
        hides(desk, secrets);
    }

    @Test
    void theGradientsOfAllInputsAreToldByKeyboard(Visitor visitor) {
        GraphDesk desk = new GraphDesk(visitor.open(SHOP));
        desk.at("#predict").check();
        desk.at("#predict-level").focus();
        desk.press("g"); // the list takes the first letter
        assertThat(desk.page).hasURL(Pattern.compile("predict=gradient"));
        desk.at("h1").click();
        desk.press("End");
        desk.press("ArrowRight");
        for (String answer : List.of("9.59", "188", "17.8", "1", "3702")) {
            desk.page.keyboard().type(answer);
            desk.press("Tab");
        }
        desk.at(".blank input").last().press("Enter");
        assertThat(desk.at("[data-mark=right]")).hasCount(4);
        assertThat(desk.at("[data-mark=wrong] input")).isFocused();
        desk.page.keyboard().type("289");
        desk.press("Enter");
        assertThat(desk.at("#score")).hasText("You predicted 4 of 5 right at the first try.");
        desk.press("ArrowLeft");
        assertThat(desk.at("#step-number")).hasText("Step 8");
    }

    @Test
    void onAPhoneTheFieldStandsInSightWhereItsNumberWill(Visitor visitor) {
        GraphDesk desk = new GraphDesk(visitor.openOnPhone("/graph/?lang=en&preset=chain-rule&step=4&predict=blind"));
        Locator field = desk.at(".blank input");
        assertThat(field).hasAttribute("inputmode", "decimal");
        BoundingBox box = field.boundingBox();
        desk.at("#zoom-in").tap();
        assertTrue(Math.abs(field.boundingBox().y - box.y) > 5, "it goes with the picture");
        field.tap();
        desk.page.keyboard().type("10");
        assertEquals(true, field.evaluate("""
                field => {
                  const { left, top, right, bottom } = field.getBoundingClientRect();
                  return document.elementFromPoint((left + right) / 2, (top + bottom) / 2) === field;
                }"""));
        desk.at(".blank .sign").tap();
        assertThat(field).hasValue("-10");
        desk.at(".blank .done").tap();
        assertThat(desk.at("#in-short")).hasText("Not yet. Try again, or press Show.");
        desk.at(".blank .sign").tap();
        desk.at(".blank .done").tap();
        assertEquals("10", desk.table().get("t").gradient());
    }

    @Test
    void aValueRunsAlongItsLineUnlessSomebodyWantsNoMotion(Visitor visitor) {
        String address = "/graph/?lang=en&preset=reuse&step=2";
        GraphDesk desk = new GraphDesk(
                visitor.open(address, new Browser.NewContextOptions().setReducedMotion(ReducedMotion.NO_PREFERENCE)));
        assertEquals(List.of(1, 0), desk.page.evaluate(DOTS));
        assertThat(desk.at("#graph .graph-travel circle")).hasCount(0);
        GraphDesk still = new GraphDesk(
                visitor.open(address, new Browser.NewContextOptions().setReducedMotion(ReducedMotion.REDUCE)));
        assertEquals(List.of(0, 0), still.page.evaluate(DOTS));
    }

    /** After a step, and after two more at once. */
    private static final String DOTS = """
            () => {
              const dots = () => document.querySelectorAll('#graph .graph-travel circle').length;
              const press = () => document.querySelector('#step-forward').click();
              press();
              const first = dots();
              press();
              press();
              return [first, dots()];
            }""";

    @Test
    void theGradientOfAnOrangeStaysWhileItsPriceIsDragged(Visitor visitor) {
        GraphDesk desk = new GraphDesk(visitor.open("/graph/?lang=en&preset=apples-and-oranges&step=end"));
        BoundingBox name = desk.at("[data-input=orange] span").boundingBox();
        String before = desk.page.url();
        desk.page.mouse().move(name.x + 5, name.y + 5);
        desk.page.mouse().down();
        desk.page.mouse().move(name.x + 15, name.y + 5);
        desk.page.mouse().move(name.x + 25, name.y + 5);
        double price = Double.parseDouble(desk.input("orange").inputValue());
        assertTrue(price > 150);
        assertEquals(
                price * 3, Double.parseDouble(desk.table().get("orange_price").value()));
        assertThat(desk.at("#stayed"))
                .hasText("Gradients that stayed: apple 2.2, apple_num 110, orange 3.3. Changed: orange_num, tax.");
        assertTrue(desk.texts("#graph .backward .still").contains("3.3"));
        assertThat(desk.at("#code-lines"))
                .containsText("double orange = " + desk.input("orange").inputValue());
        assertEquals(before, desk.page.url());
        desk.page.mouse().up();
        assertThat(desk.page)
                .hasURL(Pattern.compile("orange=" + desk.input("orange").inputValue()));
        Locator slider = desk.page.getByLabel("Drag tax");
        slider.press("ArrowRight");
        assertThat(desk.input("tax")).hasValue("1.11");
        assertEquals(9, desk.step(), "the arrow was the slider’s");
        desk.at("h1").click();
        desk.press("ArrowLeft");
        assertThat(desk.at("#stayed")).isHidden();
    }
}
