package backprop.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The net of the Points lab, made larger and smaller where it stands. */
@ExtendWith(Lab.class)
class PointsNetIT {
    @Test
    void layersAreInsertedAndRemovedAtAnyPlaceByKeysAndMouse(Visitor visitor) {
        Page page = visitor.open("/points/?lang=en&data=circle&net=2-3-5-2");
        page.locator("[data-layer='1']").press("Enter");
        page.keyboard().press("Tab");
        page.keyboard().press("Enter");
        page.waitForURL("**net=2-3-3-5-2**");
        assertThat(page.locator("[data-layer='1']")).isFocused();
        page.locator("[data-more='2']").click();
        page.waitForURL("**net=2-3-4-5-2**");
        page.locator("[data-layer='3']").press("Enter");
        page.keyboard().press("Escape");
        assertThat(page.locator("[data-insert='3']")).isHidden();
        choose(page, 1, "data-remove");
        page.waitForURL("**net=2-4-5-2**");
        choose(page, 2, "data-remove");
        page.waitForURL("**net=2-4-2**");
        choose(page, 1, "data-remove");
        page.waitForURL("**net=2-2**");
        assertThat(page.locator("#layer-more")).isFocused();
    }

    private static void choose(Page page, int layer, String entry) {
        page.locator("[data-layer='" + layer + "']").click();
        page.locator("[" + entry + "='" + layer + "']").click();
    }

    /** It became 21 pixels higher, and was made anew, whenever an accuracy was 100 %: the line of the curves broke. */
    @Test
    void theNetKeepsItsRoomWhateverTheCurvesSay(Visitor visitor) {
        Page page = visitor.open("/points/?lang=en&data=circle&net=2-4-3-2");
        assertThat(page.locator("#status")).hasAttribute("data-state", "idle");
        double height = page.locator("#points-net").boundingBox().height;
        page.evaluate("document.querySelectorAll('.chart output').forEach(it => it.textContent = '100.0 %')");
        assertEquals(height, page.locator("#points-net").boundingBox().height);
    }

    /** The buttons of six layers lay over each other. */
    @Test
    void sixLayersHaveRoomOnAPhone(Visitor visitor) {
        Page page = visitor.openOnPhone("/points/?lang=en&data=circle&net=2-3-3-3-3-3-2");
        page.locator("[data-layer='4']").tap();
        Axe.requireNoViolation(page);
        BoundingBox menu =
                page.locator(".points-layer-head .menu > div:not([hidden])").boundingBox();
        int width = page.viewportSize().width;
        assertTrue(menu.x >= 0 && menu.x + menu.width <= width, menu.x + " + " + menu.width);
        page.locator("[data-more='4']").tap();
        page.locator("[data-more='4']").tap();
        page.waitForURL("**net=2-3-3-3-5-3-2**");
        page.locator("[data-insert='4']").tap();
        page.waitForURL("**net=2-3-3-3-5-5-3-2**");
        page.locator("[data-layer='2']").tap();
        assertThat(page.locator("[data-insert='2']")).hasAttribute("aria-disabled", "true");
        page.locator("[data-insert='2']").press("Enter");
        List<Locator> numbers = page.locator("[data-layer]").all();
        assertEquals(6, numbers.size());
        double end = 0;
        for (Locator number : numbers) {
            BoundingBox box = number.boundingBox();
            assertTrue(box.x >= end - 0.5 && box.width >= 24 && box.height >= 24, box.x + " after " + end);
            end = box.x + box.width;
        }
        assertEquals(0, page.evaluate("document.documentElement.scrollWidth - innerWidth"));
    }
}
