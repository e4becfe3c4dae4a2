package backprop.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Chapters 2 and 3: each figure worked once, with the notebook's numbers. */
@ExtendWith(Lab.class)
class LearnGraphsIT {
    @Test
    void theSupermarketIsWorkedForwardAndBack(Visitor visitor) {
        Page page = visitor.open("/learn/2/?lang=zh");
        GraphFigureDesk apples = new GraphFigureDesk(page, "#bill");
        apples.expectStep(0);
        apples.part("step-forward").click();
        apples.expectStep(1);
        assertEquals("200", apples.value("apple_price"));
        page.keyboard().press("End");
        apples.expectStep(2);
        assertEquals("220.00000000000003", apples.value("price"));
        page.keyboard().press("ArrowLeft");
        apples.expectStep(1);
        apples.input("apple").fill("101");
        page.keyboard().press("Escape");
        assertThat(page.locator("#bill [data-part=step-count]")).containsText("2");
        // The words for what comes back are explained after it, in 2.2.
        assertThat(page.locator("#bill .predict")).isHidden();

        GraphFigureDesk both = new GraphFigureDesk(page, "#flow");
        both.expectStep(4);
        assertTrue(
                both.seen("forward").containsAll(List.of("200", "450", "650", "715")), () -> "" + both.seen("forward"));
        both.part("to-end").click();
        assertEquals("715.0000000000001", both.value("price"));
        assertTrue(both.seen("backward").containsAll(List.of("2.2", "110", "3.3", "165", "1.1", "650")));
        assertThat(both.part("words")).containsText("+1");
        followsAnEdit(page, both);
    }

    private static void followsAnEdit(Page page, GraphFigureDesk both) {
        Locator compared = page.locator("#gradients tbody tr");
        assertThat(compared.locator(".gradient:last-child"))
                .hasText(new String[] {"2.2", "110.00000000000001", "3.3000000000000003", "165", "650"});
        assertThat(compared.nth(4).locator(".gradient").first())
                .hasText(Pattern.compile("^(649\\.99999|650\\.0000).*"));
        both.input("apple").fill("101");
        assertEquals("717.2", both.value("price").substring(0, 5));
        assertThat(compared.nth(1).locator(".gradient").last()).hasText(Pattern.compile("^111\\.1.*"));
        assertThat(page.locator("#gradients [data-cost]")).containsText("10");

        both.part("lab").click();
        GraphDesk desk = new GraphDesk(page);
        assertEquals(9, desk.step());
        assertThat(desk.input("apple")).hasValue("101");
        assertEquals("717.2", desk.table().get("price").value().substring(0, 5));
    }

    @Test
    void theChainRuleIsAProductOfRates(Visitor visitor) {
        Page page = visitor.open("/learn/3/?lang=en");
        Locator whole = page.locator("#nudge-z-by-x annotation");
        assertThat(whole).containsText("1 \\cdot 10.1 = 10.1");
        page.locator("#nudge-step").fill("4");
        assertThat(whole).containsText("1 \\cdot 10.0001 = 10.0001");

        GraphFigureDesk chain = new GraphFigureDesk(page, "#chain");
        assertEquals("25", chain.value("z"));
        chain.part("to-end").click();
        assertEquals("10", chain.gradient("x"));
        assertEquals("10", chain.gradient("y"));
        chain.input("y").fill("-2");
        assertEquals("0", chain.gradient("x"));
        chain.part("play").click();
        chain.expectStep(1);
        chain.part("play").click();

        pathsAddUp(page);
        theOrderMatters(page);

        Locator question = page.locator("[data-question=upstream]:visible");
        question.locator("input").fill("１５");
        question.locator("input").press("Enter");
        assertThat(question).hasAttribute("data-outcome", "right");
        assertThat(question.locator("[data-solution]")).isVisible();
        page.locator(".turn a").last().click();
        assertThat(page).hasURL(Pattern.compile("/learn/4/"));
        assertThat(page.locator(".chapters [aria-current=page] span")).hasText("Layers");
    }

    private static void pathsAddUp(Page page) {
        Locator paths = page.locator("#paths");
        assertThat(paths.locator(".formula annotation")).containsText("d \\cdot 1 = 2 \\cdot 1");
        assertThat(paths.locator("svg .band-1")).hasCount(2);
        assertThat(paths.locator("svg .band-2")).hasCount(0);
        paths.locator("[data-path='2']").click();
        assertThat(paths.locator("svg .band-2")).hasCount(2);
        assertThat(paths.locator(".formula annotation")).containsText("5");
        paths.locator("[data-input=b] input").fill("-1");
        assertThat(paths.locator(".formula annotation")).containsText("{0} + ");
    }

    private static void theOrderMatters(Page page) {
        Locator order = page.locator("#order");
        page.locator("#order-graph").selectOption("levels");
        order.locator("[data-visit=z]").click();
        order.locator("#order-words .named").last().hover();
        assertThat(order.locator("svg .graph-lit path").first()).isAttached();
        order.locator("svg [data-at=t]").click();
        assertThat(order).hasAttribute("data-state", "open");
        order.locator("[data-visit=u]").press("Enter");
        assertThat(order).hasAttribute("data-state", "wrong");
        assertThat(order.locator("[data-input=a] .gradient")).hasText(new String[] {"4", "7"});
        assertThat(order.locator("[data-visit=u]")).isFocused();
        page.locator("#order-right").click();
        assertThat(order).hasAttribute("data-state", "right");
        page.locator("#order-again").click();
        assertThat(order.locator("[data-input=a] .gradient")).hasText(new String[] {"14", "7"});
        page.locator("#order-graph").selectOption("twice");
        page.locator("#order-overwrites").check();
        order.locator("[data-visit=y]").click();
        assertThat(order.locator("[data-input=a] .gradient")).hasText(new String[] {"1", "2"});

        page.locator("#modes-inputs").selectOption("784");
        page.locator("#modes-outputs").selectOption("10");
        assertThat(page.locator("#modes-reverse [data-multiplications]")).hasText("397,500");
    }
}
