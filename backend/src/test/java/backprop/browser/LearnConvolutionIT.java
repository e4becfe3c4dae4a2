package backprop.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Chapter 7: each figure worked once, by mouse and by keys. */
@ExtendWith(Lab.class)
class LearnConvolutionIT {
    @Test
    void everyFigureIsWorked(Visitor visitor) {
        Page page = visitor.open("/learn/7/?lang=en");
        sliding(page);
        places(page);
        channels(page);
        counts(page);
        backward(page);
        col2im(page);
        pooling(page);
    }

    @Test
    void theFirstFiltersAnswerToTheDigitThatIsDrawn(Visitor visitor) {
        Page page = visitor.page();
        page.route("**/models/index.json", Route::abort);
        page.navigate(visitor.address() + "/learn/7/?lang=en");
        page.locator("#filters").scrollIntoViewIfNeeded();
        assertThat(page.locator(".filters-failed")).isVisible();
        page.unrouteAll();
        page.locator("#filters-retry").click();
        Locator words = page.locator("#filters-words");
        assertThat(words).containsText("Filter 1 fits best in row");
        assertThat(page.locator("#filters-bank .filter")).hasCount(14);
        page.locator("#filters-bank .filter").nth(4).press("Enter");
        assertThat(words).containsText("Filter 5 fits best in row");
        String seven = words.textContent();
        page.locator("#filters-clear").click();
        assertThat(words).containsText("On blank paper");
        Locator pad = page.locator("#filters-pad");
        pad.press(" ");
        for (int i = 0; i < 8; i++) pad.press("ArrowDown");
        pad.press(" ");
        assertThat(words).containsText("Filter 5 fits best in row");
        assertThat(words).not().hasText(seven);
        visitor.expectComplaint("ERR_FAILED");
    }

    private static void sliding(Page page) {
        LayerDesk layer = new LayerDesk(page, "convolution");
        assertEquals(List.of("9", "12", "4", "12", "11", "0", "11", "12", "1"), layer.numbers("Y"));
        assertThat(layer.matrix("X").locator(".from")).hasCount(9);
        assertThat(layer.root.locator(".check")).hasCount(0);
        layer.root.locator("[data-slide=on]").click();
        assertThat(layer.cell("Y", 0, 1)).hasAttribute("aria-pressed", "true");
        layer.cell("Y", 0, 1).focus();
        page.keyboard().press("ArrowDown");
        assertThat(layer.cell("Y", 1, 1)).isFocused();
        page.keyboard().press("End");
        assertThat(layer.cell("Y", 2, 2)).hasAttribute("aria-pressed", "true");
        String formula = layer.formulas().get(0);
        assertTrue(formula.contains("= 3 \\cdot (-1) + 3 \\cdot 0 + 2 \\cdot 1 + 3 \\cdot (-2)"), formula);
        assertTrue(formula.endsWith("+ 1 = 1"), formula);
        layer.root.locator("[data-slide=play]").click();
        assertThat(layer.cell("Y", 0, 0)).hasAttribute("aria-pressed", "true");
        assertThat(layer.root.locator("[data-slide=play]")).hasAttribute("aria-label", "Pause");
        assertThat(layer.cell("Y", 0, 1)).hasAttribute("aria-pressed", "true");
        layer.root.locator("[data-slide=play]").click();
        layer.cell("b", 0, 0).fill("0");
        assertEquals("8", layer.numbers("Y").get(0));
    }

    private static void places(Page page) {
        Locator figure = page.locator("#places");
        assertThat(figure.locator(".output")).hasCount(9);
        figure.locator("[data-size=S]").selectOption("3");
        assertThat(page.locator("#places-words")).hasText("13 of the 49 pixels are seen from no place.");
        assertThat(figure.locator(".unseen")).hasCount(13);
        figure.locator(".output").nth(1).click();
        assertThat(figure.locator(".output[data-now]")).hasCount(1);
        figure.locator("[data-size=H]").selectOption("3");
        figure.locator("[data-size=F]").selectOption("5");
        assertThat(page.locator("#places-words"))
                .hasText("A 5×5 window does not fit into 3×3. Choose a smaller window, or more padding.");
        figure.locator("[data-size=P]").selectOption("1");
        assertThat(figure.locator(".output")).hasCount(1);
    }

    private static void channels(Page page) {
        LayerDesk layer = new LayerDesk(page, "channels");
        layer.root.locator("[data-matrix='Y2'] button").nth(8).click();
        assertThat(layer.matrix("X1").locator(".from")).hasCount(4);
        assertThat(layer.matrix("X2").locator(".from")).hasCount(4);
        assertThat(layer.root.locator("[data-matrix='W2,1'] .from")).hasCount(4);
        assertThat(layer.root.locator("[data-matrix='W1,1'] .from")).hasCount(0);
    }

    private static void counts(Page page) {
        assertThat(page.locator("#counts-words")).hasText("Affine has 17,391 times as many parameters.");
        page.locator("#counts [data-size=H]").selectOption("5");
        assertThat(page.locator("#counts-words")).containsText("that is an Affine layer");
        assertThat(page.locator("#counts-convolution")).hasText("208");
        assertThat(page.locator("#counts-affine")).hasText("208");
    }

    private static void backward(Page page) {
        LayerDesk layer = new LayerDesk(page, "convolution-backward");
        assertThat(layer.matrix("dY").locator(".from")).hasCount(4);
        layer.cell("dX", 0, 0).click();
        assertThat(layer.matrix("dY").locator(".from")).hasCount(1);
        layer.expectAgreement(16 + 4 + 1);
        layer.resize("F", 3);
        layer.resize("P", 1);
        layer.expectAgreement(16 + 9 + 1);
        layer.resize("S", 3);
        layer.expectAgreement(16 + 9 + 1);
    }

    private static void col2im(Page page) {
        LayerDesk layer = new LayerDesk(page, "col2im");
        assertEquals("−0.5", layer.numbers("dX").get(4));
        assertThat(layer.matrix("dcol").locator(".from")).hasCount(4);
        layer.expectAgreement(9 + 4 + 1);
        layer.root.locator(".variant input[value='=']").check();
        assertEquals("0.5", layer.numbers("dX").get(4));
        assertThat(layer.matrix("dcol").locator(".from")).hasCount(1);
        layer.expectDisagreement();
        assertThat(layer.root.locator(".check output")).containsText("overwritten");
    }

    private static void pooling(Page page) {
        LayerDesk layer = new LayerDesk(page, "pooling");
        assertThat(layer.matrix("X").locator("[data-marked]")).hasCount(4);
        layer.expectAgreement(16);
        layer.cell("X", 0, 1).fill("6");
        assertThat(layer.matrix("X").locator("[data-marked]").first().locator("input"))
                .hasValue("6");
        assertEquals("1", layer.numbers("dX").get(1));
        layer.expectDisagreement();
        layer.resize("S", 1);
        assertEquals(9, layer.numbers("Y").size());
    }
}
