package backprop.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.regex.Pattern;

/** The page of an exercise, and what a student does there. */
record ExerciseDesk(Page page) {
    /** Waits until the editor and Python are there. */
    static ExerciseDesk at(Page page) {
        ExerciseDesk desk = new ExerciseDesk(page);
        assertThat(page.locator("#writing")).hasAttribute("data-state", "idle");
        assertThat(desk.lines().first()).isVisible();
        return desk;
    }

    private Locator lines() {
        return page.locator("#code .cm-line");
    }

    String text() {
        return (String) page.evaluate("backprop.code()");
    }

    void write(String program) {
        page.evaluate("text => { backprop.code(text); }", program);
    }

    String solution() {
        return page.locator("#solution pre").first().textContent();
    }

    /** Until it has come to an end. */
    void check() {
        page.locator("#check").click();
        assertThat(page.locator("#verdict")).hasAttribute("data-verdict", Pattern.compile(".+"));
    }

    /** What it printed. */
    String run() {
        page.locator("#run").click();
        assertThat(page.locator("#writing")).hasAttribute("data-state", "idle");
        return page.locator("#output").textContent();
    }
}
