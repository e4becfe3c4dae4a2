package backprop.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import backprop.graph.Node;
import backprop.graph.Preset;
import backprop.graph.Situation;
import backprop.number.Numbers;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The Graph page, as its visitors use and read it. */
final class GraphDesk {
    /** A row of the table; an empty text where nothing is known yet. */
    record Row(String value, String gradient) {}

    final Page page;

    GraphDesk(Page page) {
        this.page = page;
        assertThat(page.locator("#graph-table [data-node]").first()).isAttached();
    }

    void press(String key) {
        page.keyboard().press(key);
    }

    Locator at(String selector) {
        return page.locator(selector);
    }

    int step() {
        return Integer.parseInt(at("#step-number").textContent().replaceAll("\\D", ""));
    }

    Map<String, Row> table() {
        List<?> rows = (List<?>) page.evaluate("""
                () => [...document.querySelectorAll('#graph-table [data-node]')].map(row =>
                  [row.dataset.node, row.querySelector('.value').textContent, row.querySelector('.gradient').textContent])""");
        Map<String, Row> table = new LinkedHashMap<>();
        for (Object row : rows) {
            List<?> cells = (List<?>) row;
            table.put((String) cells.get(0), new Row((String) cells.get(1), (String) cells.get(2)));
        }
        return table;
    }

    /** What the table has to say in a situation. */
    static Map<String, Row> table(List<Node> nodes, Situation situation) {
        Map<String, Row> table = new LinkedHashMap<>();
        for (Node node : nodes) {
            String value = situation.value(node).map(Numbers::full).orElse("");
            String gradient = situation.gradient(node).map(Numbers::full).orElse("");
            table.put(node.name(), new Row(value, gradient));
        }
        return table;
    }

    /** What is drawn: every mark, its place and its class. */
    String picture() {
        return (String) page.evaluate("() => document.querySelector('#graph svg').outerHTML"
                + " + [...document.querySelectorAll('#graph-inputs input')].map(i => i.value).join()");
    }

    /** By its name in the list; the keyboard is left to the page then. */
    void choose(Preset preset) {
        at("#preset").selectOption(preset.id());
        at("h1").click();
    }

    void build(String expression) {
        at("#expression").fill(expression);
        at("#build").click();
    }

    /** A field over the picture. */
    Locator input(String name) {
        return at("[data-input='" + name + "'] input");
    }
}
