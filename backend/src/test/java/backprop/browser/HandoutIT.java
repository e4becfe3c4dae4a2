package backprop.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is handed out opens to what the sheet promised, and what comes of it is read. */
@ExtendWith(Lab.class)
class HandoutIT {
    private static final String MARKUP = "<b onclick=alert(1)>Tax</b> & more";

    private static void openSheet(Page page) {
        page.locator("#handout-open").focus();
        page.keyboard().press("Enter");
        assertThat(page.locator("#handout-title")).isFocused();
    }

    private static void leaveOut(Page page, String part) {
        page.locator("#handout-parts [data-part=" + part + "]").uncheck();
    }

    /** As whoever has the link opens it. */
    private static Page follow(Page page) {
        page.navigate(page.locator("#handout-link").getAttribute("href"));
        return page;
    }

    @Test
    void aGraphIsHandedOutByKeyboardWithWordsThatStayText(Visitor visitor) {
        Page page = visitor.open("/graph/?preset=chain-rule&y=4&step=3&lang=en");
        openSheet(page);
        page.keyboard().type(MARKUP);
        page.keyboard().press("Tab");
        page.keyboard().type("哪些梯度一样？");
        page.locator("#handout-level").selectOption("product");
        leaveOut(page, "code");
        Axe.requireNoViolation(page);
        page.keyboard().press("Escape");
        assertThat(page.locator("#handout-open")).isFocused();
        assertThat(page.locator("#step-number")).hasText("Step 3");
        follow(page);
        assertThat(page.locator("#words-title")).hasText(MARKUP);
        assertThat(page.locator("#words-task")).hasText("哪些梯度一样？");
        assertThat(page.locator("#handout-words b")).hasCount(0);
        assertThat(page.locator("#code")).isHidden();
        assertThat(page.locator("#try")).isVisible();
        assertThat(page.locator("#predict")).isChecked();
        assertThat(page.locator("[data-input=y] input")).hasValue("4");
        assertThat(page.locator("#step-number")).hasText("Step 3");
        page.locator("#step-back").click();
        assertThat(page).hasURL(Pattern.compile("step=2.*title="));
    }

    @Test
    void drawIsHandedOutWithItsNetAndWithoutAView(Visitor visitor) {
        Page page = visitor.open("/draw/?lang=zh");
        Locator net = page.locator("#net");
        net.selectOption(new SelectOption().setIndex(1));
        String chosen = net.inputValue();
        openSheet(page);
        leaveOut(page, "seen");
        follow(page);
        assertThat(net).hasValue(chosen);
        assertThat(page.locator("#see-section")).isHidden();
        assertThat(page.locator("#prediction")).hasText("7");
        assertThat(page.locator("#handout-words")).isHidden();
    }

    @Test
    void trainIsHandedOutWithItsSettingsAndWithoutItsRuns(Visitor visitor) {
        Page page = visitor.open("/train/?net=784-20-10&lr=0.5&lang=en");
        openSheet(page);
        page.keyboard().type("Too fast");
        leaveOut(page, "runs");
        assertThat(page.locator("#handout-link"))
                .hasText(Pattern.compile("/train/\\?net=784-20-10&lr=0.5&hide=runs&title=Too\\+fast$"));
        follow(page);
        assertThat(page.locator("#lr")).hasValue("0.5");
        assertThat(page.locator(".train-runs")).isHidden();
        page.locator("#lr").fill("0.2");
        page.locator("#lr").blur();
        assertThat(page).hasURL(Pattern.compile("hide=runs&title=Too\\+fast"));
        assertThat(page.locator("#words-title")).hasText("Too fast");
    }

    @Test
    void pointsAreHandedOutWithTheirSettingsAndWithoutTheLandscape(Visitor visitor) {
        Page page = visitor.open("/points/?data=xor&net=2-3-2&lang=zh");
        openSheet(page);
        page.keyboard().type("异或");
        leaveOut(page, "landscape");
        follow(page);
        assertThat(page.locator("#words-title")).hasText("异或");
        assertThat(page.locator("[data-unit='1.3']")).isVisible();
        assertThat(page.locator("#landscape")).isHidden();
        page.locator("#layer-more").click();
        assertThat(page).hasURL(Pattern.compile("net=2-3-3-2.*hide=landscape&title="));
    }

    /** Each tick of the sheet, and what it is about. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            /graph/?preset=chain-rule&step=3 | source=.graph-source code=.code try=.try predict=.predict table=.as-table steps=.transport sentence=.words tools=.view-tools
            /draw/?net=notebook | sources=.sources seen=.see reading=.read net=label:has(#net) questions=.questions
            /train/?data=generated&samples=500&iterations=20&start=1 | setup=.train-setup loss=.train-loss accuracy=.train-accuracy runs=.train-runs time=.train-time search=.train-search confusion=.train-confusion misread=.train-misread weights=.train-weights layers=.train-layers
            /points/?data=xor | data=.points-data learning=.points-numbers net=.points-net-figure curves=.points-answer_.chart inspector=.points-inspector landscape=.points-landscape
            """)
    void eachPartThatTheSheetOffersIsHiddenByItsWordAlone(String lab, String ticks, Visitor visitor) {
        Map<String, String> parts = new LinkedHashMap<>();
        for (String tick : ticks.split(" ")) parts.put(tick.split("=")[0], tick.split("=")[1].replace('_', ' '));
        Page page = visitor.open(lab + "&lang=en");
        openSheet(page);
        List<Object> offered = new ArrayList<>();
        for (Locator tick : page.locator("#handout-parts [data-part]").all())
            offered.add(tick.getAttribute("data-part"));
        assertEquals(parts.keySet(), Set.copyOf(offered));
        page.keyboard().press("Escape");
        for (String part : parts.values())
            assertThat(page.locator("#main " + part).first()).isVisible();
        Locator root = page.locator(lab.startsWith("/graph") ? "#graph-lab" : "#main");
        parts.forEach((name, part) -> {
            root.evaluate("(root, name) => root.setAttribute('data-hide', name)", name);
            for (String other : parts.values()) {
                Locator seen = page.locator("#main " + other).first();
                boolean isWithin = page.locator("#main " + part + " " + other).count() > 0;
                if (isWithin || other.equals(part)) assertThat(seen).isHidden();
                else assertThat(seen).isVisible();
            }
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"graph/?preset=apples", "train/?net=784-10"})
    void theSheetIsAccessibleInTheDarkAndOnAPhone(String lab, Visitor visitor) {
        Page page = visitor.openOnPhone("/" + lab + "&theme=dark&lang=zh");
        page.locator("#handout-open").tap();
        assertThat(page.locator("#handout-title")).isVisible();
        Axe.requireNoViolation(page);
        assertEquals(390, page.evaluate("document.documentElement.scrollWidth"));
        if (!lab.startsWith("graph")) return;
        page.locator("#handout-tab-codes").tap();
        page.locator("#handout-codes").fill("Bo ABCDEFGH");
        assertThat(page.locator("#handout-lines tr")).hasCount(1);
        Axe.requireNoViolation(page);
        assertEquals(390, page.evaluate("document.documentElement.scrollWidth"));
    }

    /** Eight signs are read out, and typed: no pointer is needed for it. */
    @ParameterizedTest
    @CsvSource({"en, slip of the pen, 1 of 2", "zh, 抄错了, 1 / 2"})
    void aResultIsReadAndASlipOfThePenIsNamed(String language, String slipped, String first, Visitor visitor) {
        Page page = visitor.open("/graph/?preset=chain-rule&step=4&predict=product&title=Back&lang=" + language);
        assertThat(page.locator("#result-code")).isHidden();
        page.locator("#graph-answers input").fill("10");
        page.locator("#check").click();
        page.locator("#check").click();
        page.locator("#reveal").click();
        String code = page.locator("#result-signs").textContent();
        openSheet(page);
        page.locator("#handout-tab-link").focus();
        page.keyboard().press("ArrowRight");
        page.keyboard().press("Tab");
        page.keyboard().press("Tab");
        assertThat(page.locator("#handout-codes")).isFocused();
        page.keyboard().type("Bo " + code.substring(0, 3));
        Locator lines = page.locator("#handout-lines tr");
        assertThat(lines).hasCount(0);
        page.keyboard().type(code.substring(3).toLowerCase());
        assertThat(lines).hasCount(1);
        assertThat(lines.locator("[data-first]")).hasText(new String[] {"✓", "✗"});
        assertThat(lines).containsText(first);
        page.keyboard().press("Enter");
        page.keyboard().type((code.startsWith("Z") ? "Y" : "Z") + code.substring(1));
        assertThat(lines.nth(1)).containsText(slipped);
        assertThat(page.locator("#handout-tallies tr").nth(1)).containsText("4");
        Axe.requireNoViolation(page);
    }

    @Test
    void whoLeadsALessonSendsItToTheClass(Visitor visitor) {
        try (LessonDesk desk = LessonDesk.start(visitor, "en")) {
            Page student = desk.join("en");
            Page teacher = desk.board;
            teacher.navigate(desk.visitor.address() + "/graph/?preset=relu&lang=en");
            openSheet(teacher);
            teacher.keyboard().type("The gate");
            teacher.locator("#handout-send").click();
            assertThat(teacher.locator("#handout-said")).hasText("All are brought there.");
            assertThat(student.locator("#words-title")).hasText("The gate");
            assertThat(student).hasURL(Pattern.compile("/graph/\\?preset=relu.*title=The\\+gate"));
        }
    }
}
