package backprop.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.deque.html.axecore.playwright.AxeBuilder;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Lab.class)
class TrainLooksIT {
    @Test
    void thePageIsForEverybodyInBothLanguages(Visitor visitor) {
        TrainDesk desk =
                new TrainDesk(visitor.open("/train/?lang=zh&theme=dark&data=generated&samples=1000&iterations=60"));
        desk.at("#start").focus();
        desk.page.keyboard().press("Enter");
        desk.await("done");
        assertThat(desk.at("#misread li").first()).isVisible();
        desk.press("watch");
        assertThat(desk.at("#watching")).isVisible();
        check(desk, "dark, Chinese");
        for (String text : desk.at("[data-text]").allTextContents()) {
            assertFalse(text.isBlank() || text.matches("[a-z]+(\\.[a-z-]+)+"), text);
        }
        desk.press("language");
        assertThat(desk.at("h1")).hasText("Train");
        assertThat(desk.at("#status")).hasText("paused");
        assertThat(desk.at("#net-layers")).containsText("28 × 28 pixels");
    }

    @Test
    void onAPhoneTheSetUpFoldsAndTheButtonsStayAtHand(Visitor visitor) {
        TrainDesk desk = new TrainDesk(
                visitor.openOnPhone("/train/?lang=en&theme=light&data=generated&samples=1000&iterations=60"));
        assertThat(desk.at("#lr")).isHidden();
        desk.at("#start").tap();
        desk.await("done");
        assertThat(desk.at("#start")).isInViewport();
        desk.at("#setup summary").tap();
        assertThat(desk.at("#lr")).isVisible();
        check(desk, "on a phone");
    }

    private static void check(TrainDesk desk, String where) {
        assertEquals(List.of(), new AxeBuilder(desk.page).analyze().getViolations(), where);
        assertEquals(
                0,
                desk.page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth"),
                where + " is too wide");
    }
}
