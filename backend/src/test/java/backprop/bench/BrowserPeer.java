package backprop.bench;

import com.microsoft.playwright.Page;
import java.util.List;

/** A library of the npm registry, in the page of peers. */
final class BrowserPeer implements Contestant {
    private final Page page;
    private final String name;
    private final int steps;

    BrowserPeer(Page page, String name, String net, int steps) {
        this.page = page;
        this.name = name;
        this.steps = steps;
        page.evaluate("([name, net]) => start(name, net)", List.of(name, net));
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public double round() {
        return number(page.evaluate("([name, steps]) => round(name, steps)", List.of(name, steps)));
    }

    @Override
    public double loss() {
        return number(page.evaluate("name => loss(name)", name));
    }

    @Override
    public double accuracy() {
        return number(page.evaluate("name => accuracy(name)", name));
    }

    private static double number(Object value) {
        return ((Number) value).doubleValue();
    }
}
