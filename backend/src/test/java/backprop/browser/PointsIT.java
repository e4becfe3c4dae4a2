package backprop.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The Points lab: what it learns, what is touched in it, and its link. */
@ExtendWith(Lab.class)
class PointsIT {
    private static final LocatorAssertions.HasAttributeOptions SOON =
            new LocatorAssertions.HasAttributeOptions().setTimeout(15_000);

    @Test
    void itLearnsTheCircleAndResetsToTheSameStart(Visitor visitor) {
        Page page = visitor.open("/points/?lang=en&data=circle&pace=0");
        assertThat(page.locator("#status")).hasAttribute("data-state", "idle");
        page.locator("#step").click();
        assertThat(page.locator("#iteration")).hasText("1");
        String first = page.locator("#loss").getAttribute("data-value");
        page.locator("#start").click();
        page.waitForFunction("Number(document.querySelector('#test-accuracy').dataset.value) > 0.95");
        page.locator("#pause").click();
        assertThat(page.locator("#status")).hasAttribute("data-state", "paused");
        page.locator("#reset").click();
        assertThat(page.locator("#iteration")).hasText("0");
        page.locator("#step").click();
        assertThat(page.locator("#loss")).hasAttribute("data-value", first, SOON);
    }

    @Test
    void aPointGoesThereAndBackAUnitHasItsFormulaAndAWeightIsSet(Visitor visitor) {
        Page page = visitor.open("/points/?lang=en&data=xor&net=2-3-2");
        page.locator("#points-dots").press("ArrowRight");
        assertThat(page.locator("#inspector")).hasAttribute("data-subject", "point");
        assertThat(page.locator("#way-loss")).containsText("−log");
        assertThat(page.locator("#moves tr")).hasCount(8);
        assertThat(page.locator("[data-unit='1.1'] .backward")).containsText(".");
        page.locator("#moves button").first().click();
        assertThat(page.locator("#inspector")).hasAttribute("data-subject", "weight");
        String before = page.locator("#weight-loss").textContent();
        page.locator("#weight-value").fill("4");
        page.locator("#weight-value").press("Enter");
        assertThat(page.locator("#weight-loss")).not().hasText(before);
        assertThat(page.locator("#weight-curve .tangent")).hasCount(1);
        page.locator("[data-unit='0.1']").focus();
        page.keyboard().press("ArrowRight");
        page.keyboard().press("Enter");
        assertThat(page.locator("#unit-formula")).hasText("h₁₁ = tanh(w₁ x₁ + w₂ x₂ + b)");
        assertThat(page.locator("#unit-weights tr")).hasCount(3);
    }

    @Test
    void theLinkHoldsWhatIsSet(Visitor visitor) {
        Page page = visitor.open("/points/?lang=en");
        page.locator("#layer-more").click();
        page.locator("[data-more='2']").click();
        page.locator("#optimizer").selectOption("momentum");
        page.locator("#features label", new Page.LocatorOptions().setHasText("x₁x₂")).click();
        page.waitForURL("**net=3-4-5-2**");
        Page again = visitor.open(page.url().substring(visitor.address().length()));
        assertThat(again.locator("[data-unit='2.5']")).isVisible();
        assertThat(again.locator("#optimizer")).hasValue("momentum");
        assertThat(again.locator("[data-unit^='0.']")).hasCount(3);
    }

    @Test
    void onesOwnPointsComeFromRowsAndFromKeys(Visitor visitor) {
        Page page = visitor.openOnPhone("/points/?lang=zh&theme=dark&data=own");
        page.locator(".paste summary").click();
        page.locator("#own-text").fill("1,1,a\n2,x,b");
        page.locator("#own-read").click();
        assertThat(page.locator("#notice")).containsText("第 2 行");
        page.locator("#own-text").fill("1,1,a\n-2,-3,b\n3,1,c");
        page.locator("#own-read").click();
        assertThat(page.locator("#class-key li")).hasCount(3);
        page.locator("#points-dots").press("Shift+ArrowRight");
        page.locator("#points-dots").press("Space");
        page.waitForFunction("new URL(location).searchParams.get('own').length === 20");
        assertEquals(0, page.evaluate("document.documentElement.scrollWidth - innerWidth"));
        assertEquals(List.of(), new AxeBuilder(page).analyze().getViolations());
    }
}
