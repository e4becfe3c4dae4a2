package backprop.check;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import backprop.browser.Lab;
import backprop.browser.Visitor;
import backprop.data.Samples;
import backprop.json.Json;
import backprop.tensor.JavaKernels;
import backprop.tensor.Workspace;
import backprop.train.Evaluation;
import backprop.train.Trainer;
import backprop.train.TrainingPlan;
import backprop.weights.WeightsDigest;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@ExtendWith(Lab.class)
class EngineSessionIT {
    private static final LocatorAssertions.ContainsTextOptions PATIENT =
            new LocatorAssertions.ContainsTextOptions().setTimeout(60_000);

    @Test
    void theEnginesGiveTheWeightsOfTheJvmAndPlainJavaScriptReadsAsWell(Visitor visitor) {
        Page page = open(visitor, "engine=simd&steps=300&seed=3");
        assertIsThatOfTheJvm(result(page, "simd"));
        page.locator("#engine").selectOption("wasm");
        page.locator("#run").click();
        assertIsThatOfTheJvm(result(page, "wasm"));
        page.locator("#engine").selectOption("js");
        page.locator("#run").click();
        assertEquals(1, result(page, "js").get("testAccuracy").number(), 0.02);
    }

    private static void assertIsThatOfTheJvm(Json result) {
        JavaKernels kernels = new JavaKernels();
        TrainingPlan plan = TrainingPlan.notebook().withSeed(3);
        Trainer trainer = new Trainer(new Workspace(kernels), plan, Samples.of(kernels, SmallData.TRAIN));
        for (int i = 0; i < 300; i++) trainer.step();
        assertEquals(
                WeightsDigest.of(trainer.network()), result.get("weightsSha256").text());
        double accuracy = Evaluation.of(trainer.network(), Samples.of(kernels, SmallData.TEST))
                .accuracy();
        assertEquals(accuracy, result.get("testAccuracy").number());
    }

    @Test
    void aPartThatFailsIsAskedForAgain(Visitor visitor) {
        AtomicInteger failures = new AtomicInteger();
        Page page = visitor.page();
        SmallData.serve(page.context());
        page.context().route("**/data/train-1.digits", route -> {
            if (failures.getAndIncrement() < 2) route.fulfill(new Route.FulfillOptions().setStatus(503));
            else route.fallback();
        });
        page.navigate(visitor.address() + "/bench/?engine=simd&steps=20");
        assertThat(page.locator("#bench-result")).containsText("stepsPerSecond", PATIENT);
        assertEquals(3, failures.get());
        visitor.expectComplaint("503");
    }

    @Test
    void aPartThatCannotBeHadIsNamed(Visitor visitor) {
        Page page = visitor.page();
        SmallData.serve(page.context());
        page.context().route("**/data/train-2.digits", Route::abort);
        page.navigate(visitor.address() + "/bench/?engine=simd&steps=20&lang=en");
        assertThat(page.locator("#bench-status"))
                .containsText(Pattern.compile("data/train-2\\.digits.*again and again"), PATIENT);
        visitor.expectComplaint("ERR_FAILED");
    }

    @Test
    void aNetThatDoesNotFitGetsASentence(Visitor visitor) {
        Page page = open(visitor, "engine=simd&steps=20&lang=en&net=784-10000-10000-10000-10");
        assertThat(page.locator("#bench-status")).containsText(Pattern.compile("need [0-9]+ MB"), PATIENT);
    }

    /** It said beside the mistake, and for ever, that it was starting; of an engine that there is not it said nothing. */
    @ParameterizedTest
    @CsvSource({
        "net=784, A net for digits begins with 784",
        "steps=abc, Iterations are a whole number",
        "seed=x, A seed is a whole number",
        "engine=foo, There is no engine “foo”"
    })
    void anAddressThatCannotBeTimedGetsASentenceAndWaits(String query, String sentence, Visitor visitor) {
        Page page = open(visitor, query + "&lang=en");
        assertThat(page.locator("#bench-problem")).containsText(sentence);
        assertThat(page.locator("#bench-status")).hasText("Nothing has been timed yet.");
        assertThat(page.locator("#bench")).hasAttribute("data-state", "idle");
    }

    @Test
    void aBrowserWithoutSimdTakesTheBestItHasWhateverTheAddressSays(Visitor visitor) {
        Page page = visitor.page();
        SmallData.serve(page.context());
        page.addInitScript("WebAssembly.validate = () => false");
        page.navigate(visitor.address() + "/bench/?engine=simd&steps=20");
        result(page, "js");
        assertThat(page.locator("#engine")).hasValue("js");
        assertThat(page.locator("#engine option:disabled")).hasCount(2);
    }

    private static Page open(Visitor visitor, String query) {
        Page page = visitor.page();
        SmallData.serve(page.context());
        page.navigate(visitor.address() + "/bench/?" + query);
        return page;
    }

    private static Json result(Page page, String engine) {
        Locator result = page.locator("#bench-result");
        assertThat(result).containsText(Pattern.compile('"' + engine + "\"[^}]*weightsSha256"), PATIENT);
        return Json.parse(result.textContent());
    }
}
