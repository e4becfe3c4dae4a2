package backprop.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;

/** The figure of a layer in chapter 4. */
final class LayerDesk {
    final Locator root;

    LayerDesk(Page page, String layer) {
        root = page.locator("[data-layer=" + layer + "]");
        assertThat(root.locator(".matrix").first()).isAttached();
    }

    /** X, or dX for the gradient with respect to it. */
    Locator matrix(String name) {
        return root.locator("[data-matrix=" + name + "]");
    }

    /** Rows and columns from 0. */
    Locator cell(String matrix, int row, int column) {
        return matrix(matrix)
                .locator("tr")
                .nth(row)
                .locator("td")
                .nth(column)
                .locator("input:not([hidden]), button:not([hidden])");
    }

    List<String> numbers(String matrix) {
        return matrix(matrix).locator("button").allTextContents();
    }

    /** The formulas that are written out, as TeX without its colours. */
    List<String> formulas() {
        return root.locator(".trace p").all().stream()
                .map(line -> String.join(" ", line.locator("annotation").allTextContents()))
                .map(tex -> tex.replaceAll("\\\\(val|grad)\\{([^{}]*)}", "$2").replaceAll("\\s+", " "))
                .toList();
    }

    void resize(String size, int count) {
        root.locator("[data-size=" + size + "]").selectOption(Integer.toString(count));
    }

    /** Presses the check, and expects so many gradients to agree. */
    void expectAgreement(int gradients) {
        root.locator(".check button").click();
        assertThat(root.locator(".check output")).hasAttribute("data-passed", "true");
        assertThat(root.locator(".check output b")).containsText(Integer.toString(gradients));
    }

    void expectDisagreement() {
        root.locator(".check button").click();
        assertThat(root.locator(".check output")).hasAttribute("data-passed", "false");
    }
}
