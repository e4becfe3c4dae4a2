package backprop.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.regex.Pattern;

/** A graph that stands as a figure in a chapter. */
final class GraphFigureDesk {
    private final Locator root;

    GraphFigureDesk(Page page, String figure) {
        root = page.locator(figure + " [data-graph]");
        assertThat(root.locator("svg .graph-nodes .graph-node").first()).isAttached();
    }

    Locator part(String name) {
        return root.locator("[data-part=" + name + "]");
    }

    Locator input(String name) {
        return root.locator("[data-input='" + name + "'] input");
    }

    void expectStep(int step) {
        assertThat(part("step-number")).containsText(Pattern.compile("\\b" + step + "\\b"));
    }

    /** The numbers above and below the lines, as they are seen. */
    List<String> seen(String way) {
        return root.locator("svg g." + way + " text").all().stream()
                .map(text -> (String) text.evaluate("""
                        text => [...text.childNodes].filter(n => n.nodeName !== 'title').map(n => n.textContent).join('')"""))
                .map(text -> text.substring(text.indexOf('=') + 1).strip())
                .toList();
    }

    /** In all digits; "" where nothing is known yet. */
    String value(String node) {
        return part("graph-table").locator("[data-node=" + node + "] .value").textContent();
    }

    String gradient(String node) {
        return part("graph-table").locator("[data-node=" + node + "] .gradient").textContent();
    }
}
