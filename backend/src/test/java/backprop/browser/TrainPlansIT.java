package backprop.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.SelectOption;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@ExtendWith(Lab.class)
class TrainPlansIT {
    private static final String GENERATED = "/train/?lang=en&data=generated";
    /** Sixty thousand digits take seconds to be made; these are there at once. */
    private static final String FEW = GENERATED + "&samples=1000";

    @Test
    void everyPresetFillsTheForm(Visitor visitor) {
        TrainDesk desk = new TrainDesk(visitor.open(GENERATED));
        for (String preset : List.of("overfitting", "normalization", "weights", "optimizers", "notebook")) {
            desk.at("#preset").selectOption(preset);
            desk.await("idle");
            assertThat(desk.at("#preset")).hasValue(preset);
        }
    }

    @ParameterizedTest
    @CsvSource({"notebook,1", "normalization,2"})
    void presetsWithOneVariantAndWithMoreStart(String preset, int variants, Visitor visitor) {
        TrainDesk desk = new TrainDesk(visitor.open(GENERATED + "&iterations=40"));
        desk.at("#preset").selectOption(preset);
        desk.await("idle");
        desk.press("step");
        desk.await("paused");
        desk.awaitIteration(1);
        assertThat(desk.runs()).hasCount(variants);
    }

    @Test
    void aPresetIsStartedByALink(Visitor visitor) {
        TrainDesk desk = new TrainDesk(visitor.open(GENERATED + "&preset=overfitting&start=1"));
        assertThat(desk.at("#preset")).hasValue("overfitting");
        desk.awaitSomeIteration();
        desk.press("pause");
        // Idle is a variant that was to begin just then.
        assertThat(desk.at("#status")).hasAttribute("data-state", java.util.regex.Pattern.compile("paused|idle"));
    }

    /** The form dropped it, and the page counted an iteration less to an epoch than the trainer. */
    @Test
    void howALinkDrawsMiniBatchesIsInTheFormAndAnEpochIsWhatTheTrainerCounts(Visitor visitor) {
        TrainDesk desk = new TrainDesk(visitor.open(FEW + "&batch=64&sampling=epochs"));
        assertThat(desk.at("#sampling")).hasValue("epochs");
        desk.press("epoch");
        desk.await("paused");
        desk.awaitIteration(16);
        assertEquals(1, desk.number("epoch-number"));
        assertThat(desk.at("#accuracy-plot")).hasAttribute("data-blank", "false");
        desk.type("seed", "7");
        assertThat(desk.page).hasURL(java.util.regex.Pattern.compile("sampling=epochs"));
        desk.at("#sampling").selectOption("replacement");
        assertThat(desk.page).not().hasURL(java.util.regex.Pattern.compile("sampling"));
        desk.press("epoch");
        desk.await("paused");
        desk.awaitIteration(15);
    }

    @Test
    void aChartWithoutLinesSaysWhatItWaitsFor(Visitor visitor) {
        TrainDesk desk = new TrainDesk(visitor.open(GENERATED + "&batch=64&sampling=epochs"));
        assertThat(desk.at("#loss-plot .blank")).containsText("Press Start");
        assertThat(desk.at("#accuracy-plot .blank")).containsText("first after iteration 938");
        desk.type("iterations", "30");
        desk.press("step");
        desk.awaitIteration(1);
        assertThat(desk.at("#loss-plot .blank")).isHidden();
        assertThat(desk.at("#accuracy-plot .blank")).containsText("after iteration 30");
    }

    @Test
    void theNetIsBuiltByClickingAndWhatIsNoNetIsRefused(Visitor visitor) {
        TrainDesk desk = new TrainDesk(visitor.open(FEW));
        assertThat(desk.at("#net-parameters")).hasText("39,760");
        assertThat(desk.at("#net-layers .train-layer").first()).containsText("784 × 50 + 50 = 39,250");
        desk.at(".train-plus select").nth(2).selectOption(new SelectOption().setLabel("Tanh"));
        assertThat(desk.at("#net-problem")).containsText("cannot directly follow an activation");
        assertThat(desk.at("#net-layers .train-layer")).hasCount(3);
        desk.at(".train-plus select").nth(1).selectOption(new SelectOption().setLabel("Batch norm"));
        assertThat(desk.at("#net-problem")).isHidden();
        assertThat(desk.at("#net-parameters")).hasText("39,860");
        desk.at("#net-layers input").first().fill("10001");
        desk.at("#net-layers input").first().press("Tab");
        assertThat(desk.at("#net-problem")).containsText("1 to 10,000 units");
        desk.press("start");
        desk.await("idle");
        desk.at("#net-layers input").first().fill("20");
        desk.at("#net-layers input").first().press("Tab");
        desk.press("step");
        desk.awaitIteration(1);
        assertThat(desk.runs().first().locator("input")).hasValue("784-20-bn-relu-10");
        assertThat(desk.page).hasURL(java.util.regex.Pattern.compile("net=784-20-bn-relu-10"));
        desk.at("#net-layers .train-layer").nth(1).hover();
        desk.at("#net-layers .train-remove").nth(1).click();
        assertThat(desk.at("#net-layers .train-layer")).hasCount(3);
    }

    @Test
    void whatCannotBeIsRefusedAtItsField(Visitor visitor) {
        TrainDesk desk = new TrainDesk(visitor.open(GENERATED
                + "&net=784-x-10&lr=abc&batch=60001&optimizer=none&seed=-1&iterations=0&preset=nonsense&start=1"));
        desk.await("idle");
        assertThat(desk.at("#net-problem")).containsText("784-x-10");
        assertThat(desk.at("#lr-problem")).containsText("“abc”");
        assertThat(desk.at("#preset-problem")).containsText("“nonsense”");
        assertThat(desk.at("#batch-problem")).containsText("between 1 and 60,000; 60001 does not");
        assertThat(desk.at("#seed-problem")).containsText("-1");
        assertThat(desk.at("#optimizer-problem")).containsText("There is no “none” for the optimizer; choose from sgd");
        assertThat(desk.at("#lr")).hasValue("0.1");
        Map<String, List<String>> bad =
                Map.of("lr", List.of("0", "-0.1", "1e9", "abc"), "batch", List.of("0", "60001", "2.5"));
        bad.forEach((field, values) -> {
            for (String value : values) {
                desk.type(field, value);
                assertThat(desk.at("#" + field + "-problem")).containsText(value);
                desk.press("start");
                desk.await("idle");
            }
            desk.type(field, "10");
            assertThat(desk.at("#" + field + "-problem")).isHidden();
        });
        desk.type("lr", " ");
        assertThat(desk.at("#lr-problem")).hasText("The learning rate is missing: a number belongs here.");
        desk.type("lr", "0.1");
        desk.press("step");
        desk.awaitIteration(1);
    }

    @Test
    void aLinkWithoutLayersAndANetTooLargeAreAnsweredWithASentence(Visitor visitor) {
        TrainDesk desk = new TrainDesk(visitor.open(GENERATED + "&net=784&start=1"));
        assertThat(desk.at("#net-problem")).containsText("at least one affine layer");
        desk.await("idle");
        desk.page.navigate(visitor.address() + FEW + "&net=784-10000-10000-10000-10&start=1");
        desk.awaitNotice("MB of memory");
        desk.await("failed");
        desk.page.navigate(visitor.address() + FEW + "&lr=300&init=he&iterations=500&start=1");
        desk.awaitNotice("they are dead");
        String dead = desk.at("#layers .wrong").first().innerText().replaceAll("[^0-9.]", "");
        assertThat(desk.at("#notice-text")).containsText(dead + "\u00a0% of the ReLU units");
        desk.at("#notice-actions button").first().click();
        assertThat(desk.at("#lr")).hasValue("0.1");
    }

    @Test
    void anEngineThatThereIsNotIsNamedAndNothingStarts(Visitor visitor) {
        TrainDesk desk = new TrainDesk(visitor.open(FEW + "&engine=turbo&start=1"));
        desk.awaitNotice("There is no engine “turbo”; there are simd, wasm and js.");
        assertThat(desk.at("#footer-data")).not().isEmpty();
        desk.await("idle");
        desk.press("step");
        desk.awaitIteration(1);
        assertThat(desk.at("#notice")).isHidden();
    }

    @Test
    void aLinkIsCopiedAndBringsTheSettingsBack(Visitor visitor) {
        TrainDesk desk = new TrainDesk(visitor.open(GENERATED));
        desk.page.context().grantPermissions(List.of("clipboard-read", "clipboard-write"));
        desk.type("batch", "many");
        desk.at("#seed").focus();
        desk.press("copy-link");
        assertThat(desk.at("#batch")).isFocused();
        assertThat(desk.at("#notice")).isHidden();
        desk.type("batch", "32");
        desk.type("seed", "7");
        desk.at("#optimizer").selectOption("adam");
        desk.press("copy-link");
        desk.awaitNotice("The link is copied");
        Object link = desk.page.evaluate("navigator.clipboard.readText()");
        desk.page.navigate("about:blank");
        desk.page.navigate(link.toString());
        assertThat(desk.at("#batch")).hasValue("32");
        assertThat(desk.at("#seed")).hasValue("7");
        assertThat(desk.at("#optimizer")).hasValue("adam");
        desk.page.evaluate("Object.defineProperty(navigator, 'clipboard', { value: undefined })");
        desk.press("copy-link");
        desk.awaitNotice("Copy this link: " + link);
    }

    @Test
    void withoutMnistThatIsSaidAndGeneratedDigitsAreLearnedFrom(Visitor visitor) {
        Page page = visitor.page();
        page.context()
                .route(
                        "**/data/index.json",
                        route -> route.fulfill(new Route.FulfillOptions().setBody("{\"mnist\":\"absent\"}")));
        page.navigate(visitor.address() + "/train/?lang=en&data=mnist&samples=1000&iterations=30&start=1");
        TrainDesk desk = new TrainDesk(page);
        desk.await("done");
        assertThat(desk.at("#data-note")).containsText("No MNIST here");
        assertThat(desk.at("#data-note")).containsText("--data FOLDER");
        assertThat(desk.at("#data [value=mnist]")).isDisabled();
        assertThat(desk.at("#data [value=generated]")).isChecked();
    }

    @Test
    void aRunThatDivergesSaysSoAndGoesBack(Visitor visitor) {
        TrainDesk desk = new TrainDesk(visitor.open(FEW + "&lr=900&decay=1&iterations=500&start=1"));
        desk.await("diverged");
        desk.awaitNotice("A learning rate of 900 is too high");
        desk.at("#notice-actions button").first().click();
        desk.await("idle");
        assertThat(desk.at("#lr")).hasValue("0.1");
        assertThat(desk.at("#notice")).isHidden();
    }

    @Test
    void whereNothingCanBeKeptThatIsSaidAndTheRunGoesOn(Visitor visitor) {
        Page page = visitor.page();
        page.addInitScript("indexedDB.open = () => { throw new DOMException('no', 'SecurityError'); }");
        page.navigate(visitor.address() + FEW + "&iterations=30&start=1");
        TrainDesk desk = new TrainDesk(page);
        desk.await("done");
        desk.awaitNotice("keeps nothing for this page");
        Page full = visitor.page();
        full.addInitScript("""
                IDBObjectStore.prototype.put = () => { throw new DOMException('full', 'QuotaExceededError'); }""");
        full.navigate(visitor.address() + FEW + "&iterations=30&start=1");
        TrainDesk second = new TrainDesk(full);
        second.await("done");
        second.awaitNotice("no room left");
        assertEquals(30, second.number("iteration"));
    }
}
