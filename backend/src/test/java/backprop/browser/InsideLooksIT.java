package backprop.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Lab.class)
class InsideLooksIT {
    @Test
    void everyAnswerPassesAxeOnALaptopInBothThemes(Visitor visitor) {
        Page page = visitor.open("/draw/?lang=en&theme=light&net=notebook&look=inside&target=3&answer=2");
        checkAll(page, "light, en");
        page.locator("#theme").click();
        checkAll(page, "dark, en");
    }

    @Test
    void everyAnswerFitsAPhoneInChinese(Visitor visitor) {
        Page page = visitor.openOnPhone("/draw/?lang=zh&theme=dark&net=mlp&look=inside&target=3&answer=2");
        checkAll(page, "phone, dark, zh");
        assertThat(page.locator("#fool-outcome")).containsText("它认成了 3");
    }

    private static void checkAll(Page page, String where) {
        for (String look : List.of("inside", "back", "learn", "fool")) {
            page.locator("#look-" + look).click();
            assertThat(page.locator("#answer-" + look)).isVisible();
            if (look.equals("back")) page.locator("#check").click();
            var violations = new AxeBuilder(page).include("main").analyze().getViolations();
            assertEquals(List.of(), violations, where + ", " + look);
            assertEquals(
                    0,
                    page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth"),
                    where + ", " + look + " is too wide");
        }
    }
}
