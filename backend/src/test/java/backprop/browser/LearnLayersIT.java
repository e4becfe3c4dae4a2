package backprop.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Chapter 4: each figure worked once. */
@ExtendWith(Lab.class)
class LearnLayersIT {
    @Test
    void everyLayerIsWorkedAndPassesTheCheck(Visitor visitor) {
        Page page = visitor.open("/learn/4/?lang=zh");
        mulAndAdd(page);
        activations(page);
        affine(page);
        softmax(page);
        wholeNet(page);
        assertThat(page.locator("#printed dd")).hasText(new String[] {
            "715.0000000000001", "3.3000000000000003", "165", "2.2", "110.00000000000001", "1.1", "1.1", "1.1", "650"
        });
    }

    private static void mulAndAdd(Page page) {
        LayerDesk mul = new LayerDesk(page, "mul");
        assertEquals(List.of("2.2"), mul.numbers("dx"));
        assertEquals(List.of("110"), mul.numbers("dy"));
        mul.cell("y", 0, 0).fill("3");
        assertEquals(List.of("300"), mul.numbers("z"));
        assertThat(mul.root.locator("svg [data-number=dx]")).hasText("3.3");
        assertTrue(mul.formulas().get(0).contains("= 100 \\cdot 3 = 300"), () -> "" + mul.formulas());
        mul.expectAgreement(2);
        mul.cell("y", 0, 0).fill("x");
        assertThat(mul.cell("y", 0, 0)).hasAttribute("aria-invalid", "true");
        assertEquals(List.of("300"), mul.numbers("z"), "the last number stays in force");
        mul.cell("x", 0, 0).click();
        assertThat(mul.cell("y", 0, 0)).hasValue("3");

        LayerDesk add = new LayerDesk(page, "add");
        add.cell("dz", 0, 0).fill("−7");
        assertEquals(List.of("−7"), add.numbers("dx"));
        add.expectAgreement(2);
    }

    private static void activations(Page page) {
        LayerDesk relu = new LayerDesk(page, "relu");
        assertEquals(List.of("1", "0", "0", "3"), relu.numbers("Y"));
        relu.expectAgreement(4);
        relu.cell("X", 0, 1).fill("0");
        assertThat(relu.root.locator(".check output")).isEmpty();
        relu.expectDisagreement();
        relu.resize("D", 5);
        assertEquals(10, relu.numbers("Y").size());

        LayerDesk sigmoid = new LayerDesk(page, "sigmoid");
        assertEquals(List.of("0.25", "0.149", "0.105", "0.007"), sigmoid.numbers("dx"));
        sigmoid.cell("y", 0, 2).click();
        assertTrue(sigmoid.formulas().get(0).contains("e^{- (-2) }"), () -> "" + sigmoid.formulas());
        sigmoid.expectAgreement(4);
        GraphFigureDesk apart = new GraphFigureDesk(page, "#apart");
        apart.part("to-end").click();
        assertEquals("0.149", apart.gradient("x").substring(0, 5));
    }

    private static void affine(Page page) {
        LayerDesk row = new LayerDesk(page, "affine");
        row.expectAgreement(11);
        row.cell("x", 0, 0).fill("0");
        assertEquals(List.of("0", "0", "0"), row.numbers("dW").subList(0, 3));
        assertEquals(List.of("0", "0", "0"), row.numbers("dW").subList(3, 6));

        LayerDesk batch = new LayerDesk(page, "affine-batch");
        assertEquals(List.of("5", "3", "0", "5"), batch.numbers("Y"));
        assertEquals(List.of("3", "−1", "−2", "3.5", "0.5", "3.5"), batch.numbers("dX"));
        assertEquals(List.of("−1", "−1.5", "6", "1.5", "4", "−1.5"), batch.numbers("dW"));
        assertEquals(List.of("3", "−0.5"), batch.numbers("db"));
        batch.cell("dW", 1, 0).click();
        assertTrue(batch.formulas().get(0).endsWith("= 0 \\cdot 1 + 3 \\cdot 2 = 6"), () -> "" + batch.formulas());
        assertThat(batch.matrix("X").locator(".from")).hasCount(2);
        batch.expectAgreement(14);
        predict(page, batch);
        for (String size : List.of("N", "D")) batch.resize(size, 4);
        batch.resize("M", 5);
        assertThat(batch.matrix("W").locator("input")).hasCount(20);
        batch.expectAgreement(16 + 20 + 5);
    }

    /** Covered gradients are fields; a miss shows what the number is made of, the right one opens it. */
    private static void predict(Page page, LayerDesk batch) {
        Locator toggle = batch.root.locator("[role=switch]"),
                fields = batch.matrix("dW").locator("input");
        toggle.check();
        assertThat(fields.first()).isVisible();
        fields.first().fill("−2");
        page.keyboard().press("Enter");
        assertThat(fields.first()).hasAttribute("aria-invalid", "true");
        assertThat(batch.root.locator(".from")).hasCount(4);
        assertTrue(batch.formulas().isEmpty(), () -> "" + batch.formulas());
        fields.first().fill("−1");
        page.keyboard().press("Enter");
        assertThat(fields.first()).isHidden();
        assertThat(fields.nth(1)).isFocused();
        batch.root.locator(".predict-gradients button").click();
        assertThat(fields.nth(1)).isHidden();
        batch.cell("X", 0, 0).fill("1");
        toggle.uncheck();
        assertEquals(List.of("−1", "−1.5", "6", "1.5", "4", "−1.5"), batch.numbers("dW"));
    }

    private static void softmax(Page page) {
        LayerDesk softmax = new LayerDesk(page, "softmax");
        assertEquals(List.of("0.018", "0.245", "0.737"), softmax.numbers("Y"));
        assertEquals(List.of("0.018", "−0.755", "0.737"), softmax.numbers("dX"));
        softmax.cell("T", 0, 2).check();
        assertEquals(List.of("0.018", "0.245", "−0.263"), softmax.numbers("dX"));
        softmax.cell("dL", 0, 0).fill("2");
        assertEquals(List.of("0.036", "0.49", "−0.527"), softmax.numbers("dX"));
        softmax.resize("N", 2);
        softmax.expectAgreement(6);

        Locator rows = page.locator("#rows");
        assertThat(rows.locator("table").nth(1).locator(".sum").first()).containsText("1");
        assertThat(rows.locator("table").nth(2).locator(".sum")).containsText(new String[] {"0.869", "0.131"});
        rows.locator("input").first().fill("-5");
        assertThat(rows.locator("table").nth(2).locator("td").first()).hasText("8e−5");
    }

    private static void wholeNet(Page page) {
        LayerDesk net = new LayerDesk(page, "two-layer-net");
        assertEquals(List.of("0.25", "0", "0.5", "0"), net.numbers("dW1"));
        net.expectAgreement(2 + 4 + 2 + 4 + 2);
        net.root.locator("[data-slide=on]").click();
        assertTrue(net.formulas().get(0).endsWith("= 2 \\cdot 0.5 = 1"), () -> "" + net.formulas());
        net.cell("b1", 0, 1).fill("0");
        assertTrue(!net.numbers("dW1").get(1).equals("0"), () -> "" + net.numbers("dW1"));
        net.resize("N", 2);
        assertEquals(4, net.numbers("dA2").size());
    }

    @Test
    void theCodeIsThatOfTheFilesAndTheBugsAreMarked(Visitor visitor) throws IOException {
        Page page = visitor.open("/learn/4/?lang=en");
        int bugs = 0;
        for (Locator listing : page.locator("pre[data-listing]").all()) {
            String path = listing.getAttribute("data-listing");
            String shown = listing.locator("code").textContent().strip();
            String whole = path.startsWith("/source/") ? file("backprop" + path) : file("backprop/web" + path);
            boolean isClass = shown.startsWith("public final class ");
            assertTrue(isClass ? whole.endsWith(shown) : dense(whole).contains(dense(shown)), path);
            bugs += listing.locator("mark").count();
        }
        assertEquals(17, page.locator("pre[data-listing]").count());
        assertEquals(1 + 2 + 3 + 3 + 2, bugs);
        String source = (String) page.locator("a[href*='/ReLU.java']").evaluate("link => link.href");
        assertTrue(page.request().get(source).text().contains("public final class ReLU"), source);
    }

    /** A part of a class loses its indentation. */
    private static String dense(String code) {
        return code.replaceAll("\\s", "");
    }

    private static String file(String resource) throws IOException {
        try (var in = LearnLayersIT.class.getClassLoader().getResourceAsStream(resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
        }
    }
}
