package backprop.engines;

import backprop.browser.Hand;
import backprop.data.pad.Stroke;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A browser that Playwright drives. */
final class PlaywrightBrowser implements EngineBrowser {
    private final String name;
    private final Playwright playwright;
    private final Page page;
    private final List<String> complaints = new CopyOnWriteArrayList<>();

    PlaywrightBrowser(String name, Playwright playwright, Browser browser) {
        this.name = name + " " + browser.version();
        this.playwright = playwright;
        page = browser.newContext(new Browser.NewContextOptions().setViewportSize(1280, 800))
                .newPage();
        page.onPageError(error -> complaints.add("error in the page: " + error));
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) complaints.add("console: " + message.text());
        });
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public void open(String address) {
        page.navigate(address);
    }

    @Override
    public Object evaluate(String expression) {
        return page.evaluate(expression);
    }

    @Override
    public void click(String selector) {
        page.locator(selector).click();
    }

    @Override
    public void draw(List<Stroke> strokes) {
        Hand.mouse(page).draw(strokes);
    }

    @Override
    public List<String> complaints() {
        return complaints;
    }

    @Override
    public void close() {
        playwright.close();
    }
}
