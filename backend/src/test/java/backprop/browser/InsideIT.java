package backprop.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import backprop.data.pad.StrokeCode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Lab.class)
class InsideIT {
    private final Handwriting handwriting = new Handwriting(31);

    private String address(String rest, int digit) {
        return "/draw/?lang=en&net=notebook&" + rest + "&ink=" + StrokeCode.write(handwriting.strokes(digit));
    }

    @Test
    void nothingOfItIsLoadedBeforeItIsOpened(Visitor visitor) {
        Page page = visitor.page();
        List<String> paths = new ArrayList<>();
        page.onRequest(
                request -> paths.add(request.url().substring(visitor.address().length())));
        page.navigate(visitor.address() + address("a=b", 3));
        assertThat(page.locator("#prediction")).hasText("3");
        assertFalse(paths.stream().anyMatch(path -> path.matches("/(app|css|panels)/inside.*")), paths::toString);
        page.locator("#look-inside").click();
        assertThat(page.locator("#unit-formula math")).isVisible();
        assertThat(page).hasURL(Pattern.compile("look=inside"));
        for (String folder : List.of("app", "css", "panels")) {
            assertEquals(
                    1,
                    paths.stream()
                            .filter(path -> path.startsWith("/" + folder + "/inside."))
                            .count(),
                    folder);
        }
    }

    /** There was nothing to see, and not a word why. */
    @Test
    void ofADigitThatIsReadWellItIsSaidWhatToChooseToSeeSomething(Visitor visitor) {
        Page page = visitor.open("/draw/?lang=en&look=back");
        for (String look : List.of("back", "learn")) {
            page.locator("#look-" + look).click();
            assertThat(page.locator("#" + look + "-well")).containsText("The net reads this 7 already");
            page.locator("#" + look + "-digits label").nth(2).click();
            assertThat(page.locator("#" + look + "-well")).isHidden();
            page.locator("#" + look + "-digits label").nth(7).click();
        }
    }

    @Test
    void aUnitIsChosenByMouseAndByArrowKeysAndStaysInTheAddress(Visitor visitor) {
        Page page = visitor.open(address("look=inside&unit=1-1", 5));
        Locator name = page.locator("#unit-name");
        assertThat(name).hasText("Unit 1 of layer 1");
        Locator grid = page.locator("#inside-flow-0");
        grid.scrollIntoViewIfNeeded();
        BoundingBox box = grid.boundingBox();
        page.mouse().click(box.x + box.width * 0.5, box.y + box.height * 0.45);
        assertThat(name).hasText("Unit 23 of layer 1");
        grid.focus();
        page.keyboard().press("ArrowRight");
        page.keyboard().press("ArrowDown");
        assertThat(name).hasText("Unit 29 of layer 1");
        assertThat(page).hasURL(Pattern.compile("unit=1-29"));
        page.locator("#inside-flow-2").focus();
        page.keyboard().press("Home");
        assertThat(name).hasText("Unit 1 of layer 2");
        page.locator("#unit-previous").click();
        assertThat(name).hasText("Unit 50 of layer 1");
        page.reload();
        assertThat(name).hasText("Unit 50 of layer 1");
        assertThat(page.locator("#unit-formula")).containsText("max");
    }

    @Test
    void onAPhoneAUnitIsTappedAndItFollowsTheFinger(Visitor visitor) {
        Page page = visitor.openOnPhone(address("look=inside&unit=1-1", 5));
        assertThat(page.locator(".hints .dropping")).isHidden();
        Locator grid = page.locator("#inside-flow-0");
        assertThat(page.locator("#unit-name")).hasText("Unit 1 of layer 1");
        grid.scrollIntoViewIfNeeded();
        BoundingBox box = grid.boundingBox();
        page.touchscreen().tap(box.x + box.width * 0.95, box.y + box.height * 0.1);
        assertThat(page.locator("#unit-name")).hasText("Unit 10 of layer 1");
        String bits = grid.getAttribute("data-bits");
        Object five = input(page);
        page.locator("#clear").tap();
        assertThat(page.locator("#answers-place .for-blank")).isVisible();
        Hand.finger(page).draw(handwriting.strokes(8));
        assertThat(grid).isVisible();
        assertThat(grid).not().hasAttribute("data-bits", bits);
        assertNotEquals(five, input(page), "the input stayed the digit that the question was first asked for");
    }

    private static Object input(Page page) {
        return page.locator("#inside-flow-input").evaluate("canvas => canvas.toDataURL()");
    }

    @Test
    void whileThePenIsDownWhatIsInTheWindowFollows(Visitor visitor) {
        Page page = visitor.open(address("look=inside", 5));
        startToDraw(page);
        assertTrue(page.locator("#inside-flow-0").boundingBox().y < 800, "it is in the window");
        String before = picture(page);
        page.mouse().move(300, 160);
        page.waitForCondition(() -> !picture(page).equals(before));
        page.mouse().up();
    }

    @Test
    void whatIsOutOfTheWindowFollowsWhenThePenIsLifted(Visitor visitor) {
        Page page = visitor.openOnPhone(address("look=inside", 5));
        startToDraw(page);
        assertTrue(page.locator("#inside-flow-0").boundingBox().y > 844, "it is not in the window");
        String before = picture(page);
        String read = page.locator("[data-digit='5']").getAttribute("data-probability");
        page.mouse().move(300, 160);
        assertThat(page.locator("[data-digit='5']")).not().hasAttribute("data-probability", read);
        assertEquals(before, picture(page));
        page.mouse().up();
        page.waitForCondition(() -> !picture(page).equals(before));
    }

    /** With the pad at the window's upper edge, when the browser has looked what is in the window. */
    private static void startToDraw(Page page) {
        assertThat(page.locator("#inside-flow-0")).hasAttribute("data-bits", Pattern.compile(".+"));
        page.evaluate("document.getElementById('pad').scrollIntoView({ block: 'start' })");
        page.evaluate("new Promise(done => requestAnimationFrame(() => setTimeout(done, 100)))");
        BoundingBox pad = page.locator("#pad").boundingBox();
        page.mouse().move(pad.x + 40, pad.y + 40);
        page.mouse().down();
    }

    private static String picture(Page page) {
        return page.evaluate("document.getElementById('inside-flow-0').toDataURL()")
                .toString();
    }

    @Test
    void theGradientGoesBackStepByStepAndTwentyOfItAreChecked(Visitor visitor) {
        Page page = visitor.open(address("look=back&step=0", 7));
        assertThat(page.locator("#back-layer")).hasText("Loss");
        page.locator("#back-forward").focus();
        page.keyboard().press("Enter");
        assertThat(page.locator("#back-layer")).hasText("Softmax-with-Loss");
        page.keyboard().press("Enter");
        assertThat(page.locator("#back-dw-rule")).containsText("50×10");
        page.keyboard().press("Enter");
        assertThat(page.locator("#back-layer")).hasText("ReLU");
        assertThat(page).hasURL(Pattern.compile("step=3"));
        page.locator("#back-to-end").click();
        assertThat(page.locator("#back-dw-rule")).containsText("784×50");
        assertThat(page.locator("#back-to-end")).isDisabled();
        assertThat(page.locator("#back-to-end")).isFocused();
        page.keyboard().press("Home");
        assertThat(page.locator("#back-layer")).hasText("Loss");
        page.keyboard().press("ArrowRight");
        assertThat(page.locator("#back-layer")).hasText("Softmax-with-Loss");
        page.keyboard().press("End");
        page.keyboard().press("ArrowLeft");
        assertThat(page.locator("#back-layer")).hasText("ReLU");
        page.locator("#back-digits input[value='2']").press("Space");
        assertThat(page).hasURL(Pattern.compile("answer=2"));
        assertThat(page.locator("#back-loss")).containsText("loss for 2");
        assertThat(page.locator("#ink-more")).containsText("dashed box");
        page.locator("#ink").focus();
        page.keyboard().press("ArrowDown");
        assertThat(page.locator("#ink-pixel")).containsText("Row 16, column 15");
        page.locator("#check").click();
        assertThat(page.locator("#slopes-verdict")).hasAttribute("data-passed", "true");
        assertThat(page.locator("#slopes-rows tr")).hasCount(20);
    }

    @Test
    void aCopyLearnsForgetsAndCanBeReadWith(Visitor visitor) {
        Page page = visitor.open(address("look=learn&answer=3", 7));
        Locator three = page.locator("#learn-bars li:nth-child(4) .is");
        assertThat(page.locator("#learn-undo")).isDisabled();
        assertThat(page.locator("#learn-accuracy")).hasText(Pattern.compile("\\d.*%"));
        String before = three.textContent();
        page.locator("#learn-ten").click();
        assertThat(three).not().hasText(before);
        assertThat(page.locator("#learn-accuracy")).hasText(Pattern.compile("% → \\d.*%"));
        assertThat(page.locator("#learn-moved li")).hasCount(6);
        assertThat(page.locator("#learn-loss")).containsText("→");
        page.locator("#learn-digits input[value='5']").press("Space");
        assertThat(page.locator("#learn-loss")).not().containsText("→");
        page.locator("#learn-digits input[value='3']").press("Space");
        assertThat(page.locator("#learn-loss")).containsText("→");
        assertThat(page.locator("#prediction")).hasText("7");
        page.locator("#learn-read").click();
        assertThat(page.locator("#net")).hasValue("taught-notebook");
        assertThat(page.locator("#prediction")).hasText("3");
        page.locator("#learn-undo").click();
        assertThat(page.locator("#prediction")).hasText("7");
        assertThat(three).hasText(before);
        assertThat(page.locator("#answer-learn")).hasAttribute("data-steps", "0");
        page.locator("#learn-drawing").click();
        assertThat(page.locator("#learn-said")).hasText("Kept as 3.");
    }

    /** Nothing was said when the step was refused. */
    @Test
    void aLearningRateThatIsRefusedGetsASentence(Visitor visitor) {
        Page page = visitor.open(address("look=learn&answer=3", 7));
        Locator rate = page.locator("#learn-rate");
        Locator problem = page.locator("#learn-rate-problem");
        page.locator("#learn-one").click();
        assertThat(page.locator("#answer-learn")).hasAttribute("data-steps", "1");
        assertThat(page.locator("#learn-steps")).containsText("A copy of the net, 1 step further.");
        for (String refused : List.of("1000", "-1", "")) {
            rate.fill(refused);
            page.locator("#learn-one").click();
            assertThat(problem).hasText("The learning rate is a number above 0 and at most 100.");
            assertThat(rate).hasAttribute("aria-invalid", "true");
            assertThat(rate).hasAttribute("aria-describedby", "learn-rate-problem");
            assertThat(page.locator("#answer-learn")).hasAttribute("data-steps", "1");
        }
        page.locator("#language").click();
        assertThat(problem).hasText("学习率应是大于 0 且不超过 100 的数。");
        rate.fill("0.1");
        page.locator("#learn-one").click();
        assertThat(page.locator("#answer-learn")).hasAttribute("data-steps", "2");
        assertThat(problem).isHidden();
        assertThat(rate).not().hasAttribute("aria-invalid", "true");
    }

    /** One lesson, and another while what the first did is examined: what is shown until the examination after it can begin. */
    private static final String SHOWN_BETWEEN_TWO_LESSONS = """
            async () => {
              const pause = milliseconds => new Promise(done => setTimeout(done, milliseconds));
              document.querySelector('#learn-one').click();
              while (!document.querySelector('#net [value=taught-notebook]')) await pause(1);
              await pause(100);
              document.querySelector('#learn-one').click();
              const shown = new Set();
              for (const end = performance.now() + 240; performance.now() < end; await pause(1))
                shown.add(document.querySelector('#learn-accuracy').textContent.split(' → ')[1]);
              return [...shown];
            }""";

    /** The first examination went on, over a net that had learned more in its middle, and its number was shown. */
    @Test
    void aNetThatLearnsWhileItIsExaminedIsExaminedAnew(Visitor visitor) {
        Page page = visitor.open(address("look=learn&answer=3", 7));
        assertThat(page.locator("#learn-accuracy")).hasText(Pattern.compile("\\d.*%"));
        assertEquals(List.of("…"), page.evaluate(SHOWN_BETWEEN_TWO_LESSONS));
        assertThat(page.locator("#learn-accuracy")).hasText(Pattern.compile("% → \\d.*%"));
    }

    @Test
    void aTaughtNetIsKeptAndIsThereAfterAReload(Visitor visitor) {
        String seven = address("look=learn&answer=3", 7);
        Page page = visitor.open(seven);
        page.locator("#learn-ten").click();
        page.locator("#learn-keep").click();
        assertThat(page.locator("#learn-said")).containsText("Kept.");
        page.navigate(visitor.address() + seven.replace("net=notebook", "net=mine-1"));
        assertThat(page.locator("#net")).hasValue("mine-1");
        assertThat(page.locator("#prediction")).hasText("3");
    }

    @Test
    void itIsFooledWithinTheBoundAndTheOtherNetIsAsked(Visitor visitor) {
        Page page = visitor.open(address("look=fool&bound=0.3", 7));
        page.locator("#fool-digits input[value='3']").press("Space");
        page.locator("#fool-run").click();
        assertThat(page.locator("#fool-outcome")).hasAttribute("data-outcome", "reached");
        assertThat(page.locator("#fool-outcome")).containsText("it reads 3");
        double largest =
                Double.parseDouble(page.locator("#fool-largest").textContent().split(" ")[0]);
        assertTrue(largest > 0 && largest <= 0.3, largest + "");
        assertThat(page.locator("#fool-others tr")).hasCount(2);
        page.locator("#fool-step").focus();
        page.keyboard().press("Home");
        assertThat(page.locator("#fool-sum-said")).containsText("read as 7");
        page.reload();
        assertThat(page.locator("#fool-outcome")).hasAttribute("data-outcome", "reached");
    }

    @Test
    void itStopsByItselfAndSaysThatItCannot(Visitor visitor) {
        Page page = visitor.open("/draw/?lang=en&net=mlp&look=fool&bound=0.05&target=6");
        assertThat(page.locator("#fool-outcome")).hasAttribute("data-outcome", "missed");
        assertThat(page.locator("#fool-outcome")).containsText("It cannot be made to read 6 within ±0.05");
        page.locator("#language").click();
        assertThat(page.locator("#fool-outcome")).containsText("在 ±0.05 之内没法让网络识别为 6");
        page.locator("#fool-bound").fill("0.5");
        assertThat(page.locator("#fool-outcome")).not().hasAttribute("data-outcome", "missed");
        page.locator("#fool-run").click();
        assertThat(page.locator("#fool-outcome")).containsText("它被识别为 6");
    }
}
