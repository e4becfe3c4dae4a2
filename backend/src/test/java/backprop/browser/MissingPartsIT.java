package backprop.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whatever of a page does not come, or does not start, is said: in its place, or above the page. */
@ExtendWith(Lab.class)
class MissingPartsIT {
    /** Most of these left a dead page, or an empty place in it, without a word. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            /draw/       | **/boot.*.js           | #not-loaded | reload the page
            /draw/       | **/texts/draw.*.js     | #not-loaded | draw.
            /draw/       | **/css/frame.*.css     | #not-loaded | frame.
            /draw/       | **/app/draw.*.js       | #not-loaded | draw.js
            /learn/4/    | **/katex.min.*.js      | #not-loaded | katex.min.
            /learn/4/    | **/KaTeX_Math-Italic.* | #not-loaded | KaTeX_Math
            /learn/5/    | **/data/*              | #walk-trouble, #run-status | could not be loaded
            /learn/5/    | **/app/worker.*.js     | #walk-trouble   | does not answer
            /learn/4/#check | **/data/*           | #check-verdict, #bugs-verdict | could not be loaded
            /learn/4/#check | **/app/numerics.*.js | #check-verdict | has stopped
            /train/?start=1 | **/app/worker.*.js      | #notice-text | could not be loaded
            /train/?start=1 | **/app/kernels.*.wasm   | #notice-text | kernels
            /train/      | **/data/index.json     | #footer-data | could not be asked
            /bench/?engine=wasm | **/app/worker.*.wasm     | #bench-status | could not be loaded
            /bench/?engine=wasm | **/app/wasm-runtime.*.js | #bench-status | could not be loaded
            /draw/       | **/models/index.json   | #net-problem | could not be loaded
            /draw/?look=inside | **/css/inside.*.css     | #answers | could not be loaded
            /draw/?look=inside | **/panels/inside.*.json | #answers | could not be loaded
            """)
    void whatDoesNotLoadIsSaid(String path, String missing, String places, String words, Visitor visitor) {
        Page page = visitor.page();
        page.context().route(missing, Route::abort);
        page.navigate(visitor.address() + path.replaceFirst("(#|$)", (path.contains("?") ? "&" : "?") + "lang=en$1"));
        for (String place : places.split(", ")) {
            assertThat(page.locator(place)).isVisible();
            assertThat(page.locator(place)).containsText(words);
        }
        visitor.expectComplaint("");
    }

    @Test
    void whatDoesNotStartIsSaidInTheReadersLanguage(Visitor visitor) {
        Page page = visitor.page();
        page.context().route("**/train/*", route -> {
            APIResponse whole = route.fetch();
            route.fulfill(new Route.FulfillOptions()
                    .setResponse(whole)
                    .setBody(whole.text().replace("id=\"scale\"", "")));
        });
        page.navigate(visitor.address() + "/train/?lang=zh");
        assertThat(page.locator("#not-loaded")).containsText("train.js");
        assertThat(page.locator("#not-loaded :lang(zh)").first()).isVisible();
        assertThat(page.locator("#not-loaded [lang=en]")).isHidden();
        page.locator("#language").click();
        assertThat(page.locator("#not-loaded [lang=en]")).isVisible();
        visitor.expectComplaint("");
    }

    @Test
    void aNetIsTrainedWithoutTheLibraryThatDrawsItsCharts(Visitor visitor) {
        Page page = visitor.page();
        page.context().route("**/uPlot.*.js", Route::abort);
        page.navigate(visitor.address() + "/train/?lang=en&net=784-10&data=generated&samples=1000");
        TrainDesk desk = new TrainDesk(page);
        desk.press("step");
        desk.awaitIteration(1);
        assertThat(page.locator("#loss-plot .missing")).containsText("reload the page for the charts");
        assertThat(page.locator("#accuracy-plot .missing")).isVisible();
        assertThat(page.locator("#not-loaded")).containsText("uPlot");
        visitor.expectComplaint("");
    }

    /** The charts were lost without a word: the library for them hands the language to Intl while it loads. */
    @Test
    void aBrowserWhoseLanguageIsNoTagHasItsCharts(Visitor visitor) {
        Page page = visitor.page();
        page.addInitScript("Object.defineProperty(Navigator.prototype, 'language', { get: () => 'C' })");
        page.navigate(visitor.address() + "/train/?lang=en&net=784-10&data=generated&samples=1000");
        TrainDesk desk = new TrainDesk(page);
        desk.press("step");
        desk.awaitIteration(1);
        assertThat(page.locator("#loss-plot canvas")).isVisible();
        assertThat(page.locator("#not-loaded")).isHidden();
    }
}
