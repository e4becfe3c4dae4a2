package backprop.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import backprop.check.SmallData;
import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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
        assertThat(desk.at("#time-machine")).isVisible();
        desk.at("#search summary").click();
        check(desk, "dark, Chinese, with the search");
        for (String dialog : List.of("certificate", "report")) {
            desk.press(dialog);
            assertThat(desk.at("dialog[open]")).isVisible();
            check(desk, dialog);
            desk.page.keyboard().press("Escape");
            assertThat(desk.at("dialog[open]")).hasCount(0);
        }
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

    @ParameterizedTest
    @ValueSource(
            strings = {"document.querySelector('#looks').scrollIntoView()", "dispatchEvent(new Event('beforeprint'))"})
    void onAPhoneTheResultsOfARunAtWorkArePaintedWhenTheyAreSeenOrPrinted(String script, Visitor visitor) {
        Page page = visitor.openOnPhone("/health");
        SmallData.serve(page.context());
        page.navigate(visitor.address() + "/train/?lang=en&iterations=1000000&start=1");
        TrainDesk desk = new TrainDesk(page);
        desk.awaitIterationWithAllDigits();
        assertThat(desk.at("#looks")).hasAttribute("data-weights", "false");
        page.evaluate(script);
        for (String part : List.of("data-tested", "data-weights", "data-seen"))
            assertThat(desk.at("#looks")).hasAttribute(part, "true");
        desk.await("running");
    }

    @Test
    void onASchoolLaptopTheCurvesStandRightBelowTheControls(Visitor visitor) {
        Page page = visitor.open("/train/?lang=en");
        page.setViewportSize(1366, 650);
        double above = page.locator(".chart.train-loss").boundingBox().y
                - page.locator("#train-lab").boundingBox().y;
        assertTrue(above > 0 && above <= 220, above + " pixels of controls");
    }

    private static void check(TrainDesk desk, String where) {
        Axe.requireNoViolation(desk.page, where);
        assertEquals(
                0,
                desk.page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth"),
                where + " is too wide");
    }
}
