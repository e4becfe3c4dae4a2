package backprop.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A net with feature maps in the Draw lab. */
@ExtendWith(Lab.class)
class InsideMapsIT {
    @Test
    void aNumberOfAMapIsPressedAndItsWindowSlidesWithTheKeysAndByItself(Visitor visitor) {
        Page page = visitor.open("/draw/?lang=en&net=notebook&look=inside");
        Nets.offer(page, "maps", Nets.convolutional());
        Locator maps = page.locator("#inside-flow-0");
        Locator name = page.locator("#unit-name");
        maps.scrollIntoViewIfNeeded();
        BoundingBox box = maps.boundingBox();
        // 8 maps of 24 × 24 in two columns, a number between two of them.
        page.mouse().click(box.x + box.width * 30.5 / 49, box.y + box.height * 27.5 / 99);
        assertThat(name).hasText("Layer 1, Convolution: map 4, row 3, column 6");
        assertThat(page).hasURL(Pattern.compile("unit=1-4-3-6"));
        maps.press("ArrowRight");
        maps.press("ArrowDown");
        maps.press("PageUp");
        assertThat(name).hasText("Layer 1, Convolution: map 3, row 4, column 7");
        assertThat(page.locator("#unit-window")).hasAttribute("aria-label", Pattern.compile("([^;]+; ){25}"));
        assertThat(page.locator("#unit-formula")).containsText("max");
        page.locator("#unit-play").click();
        assertThat(name).containsText("row 5");
        page.locator("#unit-play").click();
        assertThat(page.locator("#unit-play")).hasAttribute("aria-pressed", "false");
        page.locator("#inside-flow-2").press("Home");
        assertThat(name).containsText("Max Pooling");
        assertThat(page.locator("#unit-channel")).containsText("The largest wins");
        page.locator("#inside-flow-3").press("Home");
        assertThat(page.locator("#unit-channel")).containsText("of 8");
        String channel = page.locator("#unit-channel").textContent();
        page.locator("#unit-channel-next").click();
        assertThat(page.locator("#unit-channel")).not().hasText(channel);
        page.locator("#unit-weights").click(new Locator.ClickOptions().setPosition(3, 3));
        assertThat(page.locator("#unit-channel")).containsText("Channel 1 of 8");
    }

    @Test
    void theGradientOfANumberAndOfAFiltersWeightAreTakenApart(Visitor visitor) {
        Page page = visitor.open("/draw/?lang=en&net=notebook&look=back&answer=2");
        assertThat(page.locator("#back-sources")).isHidden();
        Nets.offer(page, "maps", Nets.convolutional());
        assertThat(page.locator("#back-number-name")).containsText("dX of the pixel");
        assertThat(page.locator("#back-weight-sum")).containsText("all 576 places");
        page.locator("#back-dw").press("ArrowLeft");
        page.locator("#back-dw").press("PageDown");
        assertThat(page.locator("#back-weight-name")).containsText("dW of filter");
        page.locator("#back-flow-1").press("Home");
        assertThat(page.locator("#back-layer")).hasText("Max Pooling");
        assertThat(page.locator("#back-number-name")).hasText(Pattern.compile("dX in map \\d, row 1, column 1"));
        assertThat(page.locator("#back-number-sum")).containsText("1 where this number won");
    }

    @Test
    void onAPhoneItsFourAnswersFitAndTheDigitStaysInSight(Visitor visitor) {
        Page page = visitor.openOnPhone("/draw/?lang=zh&theme=dark&net=notebook&look=inside&answer=2");
        Nets.offer(page, "maps", Nets.convolutional());
        Locator last = page.locator("#inside-flow-5");
        last.evaluate("maps => maps.scrollIntoView({ block: 'center' })");
        assertThat(page.locator("#pad-copy")).isInViewport();
        assertThat(page.locator("#pad-copy-digit"))
                .hasText(page.locator("#prediction").textContent());
        for (String look : List.of("inside", "back", "learn", "fool")) {
            page.locator("#look-" + look).click();
            assertThat(page.locator("#answer-" + look)).isVisible();
            assertEquals(
                    0,
                    page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth"),
                    look + " is too wide");
            Axe.requireNoViolation(Axe.of(page).include(".questions"), look);
        }
        page.evaluate("scrollTo(0, document.body.scrollHeight)");
        page.locator("#pad-copy").click();
        assertThat(page.locator("#pad")).isFocused();
        assertThat(page.locator("#pad-copy")).isHidden();
        page.locator("#look-learn").click();
        page.locator("#learn-one").click();
        assertThat(page.locator("#learn-moved li")).hasCount(6);
        page.locator("#look-fool").click();
        page.locator("#fool-run").click();
        assertThat(page.locator("#fool-outcome")).hasAttribute("data-outcome", Pattern.compile("reached|missed"));
    }
}
