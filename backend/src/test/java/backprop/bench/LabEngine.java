package backprop.bench;

import backprop.browser.Visitor;
import backprop.json.Json;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.util.regex.Pattern;

/** One of our engines, by the page that anybody can open. */
final class LabEngine implements Contestant {
    private static final LocatorAssertions.ContainsTextOptions PATIENT =
            new LocatorAssertions.ContainsTextOptions().setTimeout(120_000);

    private final Visitor visitor;
    private final String engine;
    private final String net;
    private final int steps;
    private double loss;
    private double accuracy;

    LabEngine(Visitor visitor, String engine, String net, int steps) {
        this.visitor = visitor;
        this.engine = engine;
        this.net = net;
        this.steps = steps;
    }

    @Override
    public String name() {
        return engine;
    }

    @Override
    public double round() {
        Page page = visitor.open("/bench/?engine=" + engine + "&net=" + net + "&steps=" + steps);
        Locator result = page.locator("#bench-result");
        PlaywrightAssertions.assertThat(result).containsText(Pattern.compile("\\}"), PATIENT);
        Json json = Json.parse(result.textContent());
        page.context().close();
        loss = json.get("loss").number();
        accuracy = json.get("testAccuracy").number();
        return json.get("stepsPerSecond").number();
    }

    @Override
    public double loss() {
        return loss;
    }

    @Override
    public double accuracy() {
        return accuracy;
    }
}
