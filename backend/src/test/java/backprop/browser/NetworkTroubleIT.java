package backprop.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Lab.class)
class NetworkTroubleIT {
    private final Handwriting handwriting = new Handwriting(3);

    @Test
    void whatWasLoadedWorksWithTheNetworkCut(Visitor visitor) {
        Page page = visitor.open("/draw/?lang=en");
        assertThat(page.locator("#prediction")).hasText("7");
        page.context().setOffline(true);
        Hand.mouse(page).draw(handwriting.strokes(0));
        assertThat(page.locator("#prediction")).hasText("0");
        page.locator("#language").click();
        assertThat(page.locator("h1")).hasText("手写");
        page.locator("#net").selectOption("notebook");
        assertThat(page.locator("#net-problem")).containsText("没有联网");
        page.locator("#net").selectOption("cnn");
        assertThat(page.locator("#prediction")).hasText("0");
        visitor.expectComplaint("ERR_INTERNET_DISCONNECTED");
    }

    @Test
    void aNetThatFailsCanBeTriedAgain(Visitor visitor) {
        Page page = visitor.open("/");
        page.route("**/cnn.*.safetensors", route -> route.abort());
        page.navigate(visitor.address() + "/draw/?lang=en");
        assertThat(page.locator("#net-problem")).containsText("could not be loaded");
        page.unroute("**/cnn.*.safetensors");
        page.locator("#net-retry").click();
        assertThat(page.locator("#prediction")).hasText("7");
        visitor.expectComplaint("ERR_FAILED");
    }

    @Test
    void aDamagedNetIsNamedAndAnotherOneWorks(Visitor visitor) {
        Page page = visitor.open("/");
        page.route(
                "**/cnn.*.safetensors", route -> route.fulfill(new Route.FulfillOptions().setBody("not a net at all")));
        page.navigate(visitor.address() + "/draw/?lang=en");
        assertThat(page.locator("#net-problem")).containsText("damaged");
        page.locator("#net").selectOption("notebook");
        assertThat(page.locator("#prediction")).hasText("7");
    }

    /** It was lost: whoever opened the sheet at once on a slow network pressed in vain. */
    @Test
    void whatIsPressedBeforeTheScriptHasComeIsAnsweredThen(Visitor visitor) {
        Page page = visitor.page();
        List<Route> held = new ArrayList<>();
        page.route("**/app/graph.*.js", held::add);
        page.navigate(visitor.address() + "/graph/?lang=en&preset=apples");
        page.locator("#step-forward").click();
        page.locator("#step-forward").click();
        page.locator("#language").click();
        held.forEach(Route::resume);
        assertThat(page.locator("#step-number")).hasText("第 2 步");
        assertThat(page.locator("html")).hasAttribute("lang", "zh-CN");
    }
}
