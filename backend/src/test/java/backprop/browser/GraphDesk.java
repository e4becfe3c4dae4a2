package backprop.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import backprop.graph.Node;
import backprop.graph.StepState;
import backprop.graph.expression.Preset;
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
        return rows(page.evaluate("""
                () => [...document.querySelectorAll('#graph-table [data-node]')].map(row =>
                  [row.dataset.node, row.querySelector('.value').textContent, row.querySelector('.gradient').textContent])"""));
    }

    private static Map<String, Row> rows(Object rows) {
        Map<String, Row> table = new LinkedHashMap<>();
        for (Object row : (List<?>) rows) {
            List<?> cells = (List<?>) row;
            table.put((String) cells.get(0), new Row((String) cells.get(1), (String) cells.get(2)));
        }
        return table;
    }

    /** What the table has to say in a situation. */
    static Map<String, Row> table(List<Node> nodes, StepState situation) {
        Map<String, Row> table = new LinkedHashMap<>();
        for (Node node : nodes) {
            String value = situation.value(node).map(GraphDesk::full).orElse("");
            String gradient = situation.gradient(node).map(GraphDesk::full).orElse("");
            table.put(node.name(), new Row(value, gradient));
        }
        return table;
    }

    /** −0 is shown as 0. */
    private static String full(double number) {
        return Numbers.full(number == 0 ? 0 : number);
    }

    /** Holds a key until it has come so many times, and tells what the table said before the first time and after each. */
    List<Map<String, Row>> tablesWhileHolding(String key, int times) {
        page.evaluate("""
                () => {
                  const read = () => [...document.querySelectorAll('#graph-table [data-node]')].map(row =>
                    [row.dataset.node, row.querySelector('.value').textContent, row.querySelector('.gradient').textContent]);
                  window.seen = [read()];
                  window.watch = () => window.seen.push(read());
                  addEventListener('keydown', window.watch);
                }""");
        for (int i = 0; i < times; i++) page.keyboard().down(key);
        page.keyboard().up(key);
        Object seen = page.evaluate("() => { removeEventListener('keydown', window.watch); return window.seen; }");
        return ((List<?>) seen).stream().map(GraphDesk::rows).toList();
    }

    /** The numbers above the lines, or below: in the order of their nodes as far as these have just come. */
    List<String> drawn(String way) {
        return texts("#graph svg g." + way + " text");
    }

    /** What is to be read in some elements, without the titles that a mouse brings. */
    List<String> texts(String selector) {
        Object texts = page.evaluate("""
                selector => [...document.querySelectorAll(selector)].map(element => [...element.childNodes]
                  .filter(child => child.nodeName !== 'title').map(child => child.textContent).join(''))""", selector);
        return ((List<?>) texts).stream().map(text -> (String) text).toList();
    }

    /** What is drawn: every mark, its place and its class. */
    String picture() {
        return (String)
                page.evaluate(
                        "() => [...document.querySelectorAll('#graph svg > g:not(.graph-travel) > *')].map(e => e.outerHTML).sort()"
                                + ".join('\\n') + [...document.querySelectorAll('#graph-inputs input')].map(i => i.value).join()");
    }

    /** By its name in the list; the keyboard is left to the page then. */
    void choose(Preset preset) {
        at("#preset").selectOption(preset.id());
        at("h1").click();
    }

    /** As if the student had typed and clicked, all in one go: the graph at its end as a table. */
    Map<String, Row> tableAtTheEndOf(String expression, Map<String, Double> inputs) {
        return rows(page.evaluate("""
                ([expression, inputs]) => {
                  const type = (field, text) => {
                    field.value = text;
                    field.dispatchEvent(new Event('input', { bubbles: true }));
                  };
                  type(document.querySelector('#expression'), expression);
                  document.querySelector('#build').click();
                  for (const [name, value] of Object.entries(inputs))
                    type(document.querySelector(`[data-input="${name}"] input`), String(value));
                  document.querySelector('#to-end').click();
                  return [...document.querySelectorAll('#graph-table [data-node]')].map(row =>
                    [row.dataset.node, row.querySelector('.value').textContent, row.querySelector('.gradient').textContent]);
                }""", List.of(expression, inputs)));
    }

    /** Another situation in the same window. */
    GraphDesk go(String address) {
        page.navigate(address);
        return new GraphDesk(page);
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
