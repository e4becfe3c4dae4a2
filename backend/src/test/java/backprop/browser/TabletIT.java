package backprop.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What hands do on a tablet, and what its browser makes of it. */
@ExtendWith(Lab.class)
class TabletIT {
    /** The palm drew, and the pen's first stroke was lost. */
    @Test
    void aPalmThatTouchesBeforeThePenDrawsNothing(Visitor visitor) {
        Page page = visitor.open("/draw/?lang=en");
        assertThat(page.locator("#prediction")).hasText("7");
        page.locator("#clear").click();
        List<?> ink = (List<?>) page.evaluate("""
                () => {
                  const pad = document.getElementById('pad'), box = pad.getBoundingClientRect();
                  const point = (type, pointerType, pointerId, x, y) => pad.dispatchEvent(new PointerEvent(type,
                    { pointerType, pointerId, clientX: box.left + x * box.width, clientY: box.top + y * box.height }));
                  point('pointerdown', 'touch', 1, 0.8, 0.9);
                  point('pointerdown', 'pen', 2, 0.3, 0.2);
                  point('pointermove', 'touch', 1, 0.8, 0.5);
                  point('pointermove', 'pen', 2, 0.3, 0.7);
                  point('pointerup', 'touch', 1, 0.8, 0.5);
                  point('pointerup', 'pen', 2, 0.3, 0.7);
                  const { data } = pad.getContext('2d').getImageData(0, 0, pad.width, pad.height);
                  const lit = (x, y) => data[4 * (Math.round(y * pad.height) * pad.width + Math.round(x * pad.width))] > 0;
                  return [lit(0.3, 0.4), lit(0.8, 0.9), lit(0.8, 0.7)];
                }""");
        assertEquals(List.of(true, false, false), ink);
        page.locator("#undo").click();
        assertEquals("blank", page.locator(".pad").getAttribute("data-state"));
    }

    /** On an iPad the page grew at each second step: two quick presses are a wish to see it larger. */
    @Test
    void quickPressesOfAButtonDoNotEnlargeThePage(Visitor visitor) {
        Page page = visitor.openOnPhone("/graph/?lang=en");
        for (String pressed : List.of("#step-forward", "#language", "#expression", ".site-nav a >> nth=1")) {
            assertThat(page.locator(pressed)).hasCSS("touch-action", "manipulation");
        }
    }

    /** Files with an ending that iOS does not know are grey there, and cannot be chosen; a wrong one is answered by a sentence. */
    @Test
    void theChooserOfNetsOffersAllFiles(Visitor visitor) {
        Page page = visitor.open("/train/?lang=en");
        assertThat(page.locator("#net-file")).not().hasAttribute("accept", Pattern.compile("."));
    }
}
