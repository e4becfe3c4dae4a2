package backprop.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Chapter 5: every figure is operated once. */
@ExtendWith(Lab.class)
class LearnTrainingIT {
    private static final Pattern NUMBER = Pattern.compile("−?\\d\\.\\d+");

    @Test
    void anIterationIsWalkedThroughAndTheRunLearnsBesideTheNotebooksNumbers(Visitor visitor) {
        Page page = visitor.open("/learn/5/?lang=en");
        walk(page);
        run(page);
    }

    private static void walk(Page page) {
        Locator walk = page.locator("#walk");
        assertThat(walk).hasAttribute("data-step", "1");
        for (int step = 2; step <= 4; step++) {
            page.locator("#walk-next").click();
            assertThat(walk).hasAttribute("data-step", Integer.toString(step));
        }
        assertEquals(2.3026, number(page.locator("#walk-loss")), 0.02, "a net that knows nothing: ln 10");
        assertThat(page.locator("#walk-gradients")).containsText("39,760");
        updateIsTheRule(page);
        String first = picture(page);
        page.locator("#walk-unit").fill("7");
        assertThat(page.locator("#walk-unit-name")).containsText("7");
        assertNotEquals(first, picture(page), "each unit has a gradient of its own");
        updateIsTheRule(page);

        page.locator("#walk-rate").selectOption("1");
        page.locator("#walk-round").click();
        assertThat(page.locator("#walk-rounds")).containsText("2");
        updateIsTheRule(page);
        page.locator("#walk-rounds-more").click();
        assertThat(page.locator("#walk-rounds")).containsText("102");
        assertTrue(number(page.locator("#walk-loss")) < 1.5, "it has learned something");
    }

    /** As the formula's hidden text says them: before − rate · gradient = after. */
    private static void updateIsTheRule(Page page) {
        String tex = page.locator("#walk-update annotation").textContent();
        List<Double> numbers = Pattern.compile("-?\\d+(\\.\\d+)?")
                .matcher(tex.substring(tex.indexOf("&=")))
                .results()
                .map(found -> Double.parseDouble(found.group()))
                .toList();
        assertEquals(4, numbers.size(), tex);
        assertEquals(numbers.get(3), numbers.get(0) - numbers.get(1) * numbers.get(2), 3e-6, tex);
    }

    private static double number(Locator sentence) {
        var found = NUMBER.matcher(sentence.textContent());
        assertTrue(found.find(), sentence.textContent());
        return Double.parseDouble(found.group());
    }

    private static String picture(Page page) {
        return (String) page.locator("#walk-gradient").evaluate("canvas => canvas.toDataURL()");
    }

    private static void run(Page page) {
        assertThat(page.locator("#run-table tr:first-child td").nth(0)).hasText("0.1171");
        assertThat(page.locator("#run-table tr:first-child td").nth(1)).hasText("0.1154");
        assertThat(page.locator("#run-table tr:last-child td").nth(1)).hasText("0.9728");
        page.locator("#run-start").click();
        assertThat(page.locator("#run-table tr:first-child td").nth(3)).hasText(Pattern.compile("0\\.\\d{4}"));
        assertThat(page.locator("#run")).hasAttribute("data-state", "running");
        page.locator("#run-start").click();
        assertThat(page.locator("#run")).hasAttribute("data-state", "paused");
        page.locator("#run-start").click();
        assertThat(page.locator("#run-plot circle").nth(1)).isAttached();
        page.locator("#run-again").click();
        assertThat(page.locator("#run")).hasAttribute("data-state", "idle");
        assertThat(page.locator("#run-plot circle")).hasCount(0);
    }
}
