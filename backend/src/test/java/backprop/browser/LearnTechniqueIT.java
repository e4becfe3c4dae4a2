package backprop.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Chapter 6: each figure worked once. What its nets come to is for the tests of core. */
@ExtendWith(Lab.class)
class LearnTechniqueIT {
    @Test
    void theFirstWeightsAndTheWaysThroughTheValleyAnswerAtOnce(Visitor visitor) {
        Page page = visitor.open("/learn/6/?lang=en");
        assertThat(page.locator("#depth .spread")).hasCount(10);
        assertThat(page.locator("#depth-back")).containsText("the gradient vanishes");
        page.locator("#depth-activation input[value=sigmoid]").press("ArrowRight");
        assertThat(page.locator("#depth-words")).containsText("they fade");
        page.locator("#depth-scale input[value=xavier]").check();
        assertThat(page.locator("#depth-words")).containsText("well spread");
        assertThat(page.locator("#depth-train")).hasAttribute("href", Pattern.compile("activation=tanh&init=xavier$"));
        page.locator("#depth-scale input[value='1']").check();
        assertThat(page.locator("#depth-train")).isHidden();

        Locator words = page.locator("#valley-words");
        assertThat(words).containsText("After 20 steps AdaGrad is lowest");
        page.locator("[data-optimizer=sgd] select").first().selectOption("1.05");
        assertThat(words).containsText("SGD went up");
        page.locator("#valley [data-optimizer=adagrad] input").uncheck();
        assertThat(words).not().containsText("AdaGrad");
        assertThat(page.locator("#valley-map .way.adagrad")).isHidden();
        Locator start = page.locator("#valley-start");
        start.focus();
        page.keyboard().press("ArrowUp");
        assertThat(start).hasAttribute("aria-label", "Start at x = −7.0, y = 2.5. Arrow keys move it.");
        page.locator("#valley-play").click();
        assertThat(page.locator("#valley-steps")).not().hasText("Step 20 of 60");
        page.locator("#valley-play").click();
        page.locator("#valley-map").scrollIntoViewIfNeeded();
        var ring = start.boundingBox();
        page.mouse().move(ring.x + ring.width / 2, ring.y + ring.height / 2);
        page.mouse().down();
        page.mouse().move(ring.x + 100, ring.y + 30);
        page.mouse().up();
        assertThat(start).not().hasAttribute("aria-label", Pattern.compile("x = −7.0"));
    }

    @Test
    void theNetsLearnWhenSomebodyComesAndStopWhenTheyAreTold(Visitor visitor) {
        Page page = visitor.open("/learn/6/?lang=en");
        learns(page, "optimizers", "#optimizers-plot .adam[d*=L]");
        learns(page, "normalization", ".panels > :nth-child(8) .with[d*=L]");
        learns(page, "overfitting", "#overfitting-plot-more .test[d*=L]");
    }

    private static void learns(Page page, String name, String sign) {
        Locator figure = page.locator("#" + name);
        figure.scrollIntoViewIfNeeded();
        assertThat(figure.locator(sign)).hasCount(1);
        Locator button = page.locator("#" + name + "-start");
        button.click();
        assertThat(figure).hasAttribute("data-state", "paused");
        assertThat(page.locator("#" + name + "-status")).hasText("Stopped.");
        button.click();
        assertThat(figure).hasAttribute("data-state", Pattern.compile("running|done"));
        if (figure.getAttribute("data-state").equals("running")) button.click();
    }

    @Test
    void theTestDigitsAreAskedOnceAndOnlyWhenTheSearchHasEnded(Visitor visitor) {
        Page page = visitor.open("/learn/6/?lang=en");
        page.locator("#search").scrollIntoViewIfNeeded();
        Locator status = page.locator("#search-status");
        assertThat(status).containsText("Best so far");
        assertThat(page.locator("#search-test")).hasAttribute("aria-disabled", "true");
        page.locator("#search-start").click();
        assertThat(status).containsText("Look further, or ask the test digits, once.");
        page.locator("#search-test").click();
        assertThat(status).containsText("Of the test digits, which had no part in the choice, its net reads");
        assertThat(page.locator("#search-narrow")).hasAttribute("aria-disabled", "true");
        assertThat(page.locator("#search .best")).not().hasCount(0);
    }
}
