package backprop.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Lab.class)
class InsideLooksIT {
    private static final List<String> LOOKS = List.of("inside", "back", "learn", "fool");

    @Test
    void everyAnswerPassesAxeOnALaptopInEnglish(Visitor visitor) {
        Page page = visitor.open("/draw/?lang=en&theme=light&net=notebook&look=inside&target=3&answer=2");
        for (String look : LOOKS) {
            ask(page, look);
            if (look.equals("back")) page.locator("#check").click();
            assertPassesAxe(page, "laptop, light, en, " + look);
        }
    }

    @Test
    void everyAnswerPassesAxeOnAPhoneInChinese(Visitor visitor) {
        Page page = visitor.openOnPhone("/draw/?lang=zh&theme=dark&net=mlp&look=inside&target=3&answer=2");
        for (String look : LOOKS) {
            ask(page, look);
            assertPassesAxe(page, "phone, dark, zh, " + look);
        }
        assertThat(page.locator("#fool-outcome")).containsText("它被识别为 3");
    }

    @Test
    void fourLayersOf512UnitsFitAPhoneAndAreTaughtAndFooledThere(Visitor visitor) {
        Page page = visitor.openOnPhone("/draw/?lang=en&net=notebook&look=inside&answer=2");
        Nets.offer(page, "large", Nets.large());
        assertThat(page.locator("#inside-flow-9")).isVisible();
        for (String look : LOOKS) ask(page, look);
        page.locator("#fool-run").tap();
        assertThat(page.locator("#fool-outcome")).hasAttribute("data-outcome", Pattern.compile("reached|missed"));
        page.locator("#look-learn").tap();
        page.locator("#learn-one").tap();
        assertThat(page.locator("#learn-loss")).containsText("→");
        String[] loss = page.locator("#learn-loss").textContent().split(" → ");
        assertTrue(Double.parseDouble(loss[1]) < Double.parseDouble(loss[0]), String.join(" → ", loss));
    }

    @Test
    void onALaptopFourLayersOf512UnitsStandInLinesAndAnyOfThemCanBePointedAt(Visitor visitor) {
        Page page = visitor.open("/draw/?lang=en&net=notebook&look=inside");
        Nets.offer(page, "large", Nets.large());
        Locator last = page.locator("#inside-flow-9");
        assertThat(last).isVisible();
        assertThat(page.locator("#inside-flow")).hasClass("flow lines");
        assertFits(page);
        last.click(new Locator.ClickOptions().setPosition(4, 4));
        assertThat(page.locator("#unit-name")).hasText("Unit 1 of layer 4");
        page.locator("#inside-flow-1").press("End");
        assertThat(page.locator("#unit-name")).hasText("Unit 512 of layer 1");
        assertThat(page.locator("#unit-formula mfrac")).hasCount(1);
    }

    /** The sizes stayed those of the window in which the tab was last seen. */
    @Test
    void theLayersFitAWindowThatWasMadeSmallerWhileAnotherTabWasOpen(Visitor visitor) {
        Page page = visitor.open("/draw/?lang=en&net=mlp&look=inside");
        assertThat(page.locator("#inside-flow")).hasClass("flow line");
        page.locator("#look-fool").click();
        page.setViewportSize(390, 844);
        page.locator("#look-inside").click();
        assertThat(page.locator("#inside-flow")).hasClass("flow stack");
        assertFits(page);
    }

    private static void assertFits(Page page) {
        assertEquals(0, page.locator("#inside-flow").evaluate("flow => flow.scrollWidth - flow.clientWidth"));
    }

    private static void ask(Page page, String look) {
        page.locator("#look-" + look).click();
        assertThat(page.locator("#answer-" + look)).isVisible();
        assertEquals(
                0,
                page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth"),
                look + " is too wide");
    }

    private static void assertPassesAxe(Page page, String where) {
        Axe.requireNoViolation(Axe.of(page).include(".questions"), where);
    }
}
