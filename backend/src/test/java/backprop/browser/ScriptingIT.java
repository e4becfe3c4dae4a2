package backprop.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Frame;
import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The page that drives the labs in frames, and says how. */
@ExtendWith(Lab.class)
class ScriptingIT {
    @Test
    void itsButtonsDriveTheLabsAndItHearsThem(Visitor visitor) {
        Page page = visitor.open("/scripting/?lang=en&theme=light");
        ask(page, "#graph", "To the end");
        assertThat(page.locator("#graph-nodes [data-node=apple] .gradient")).hasText("2.2");
        ask(page, "#graph", "An apple costs 120");
        assertThat(page.locator("#graph-nodes [data-node=apple] .value")).hasText("120");
        ask(page, "#graph", "Ask for what there is not");
        assertThat(page.locator("#graph .refused")).containsText("no input “pear”");
        // By hand, in the frame.
        page.frameLocator("#graph iframe").locator("#step-back").click();
        assertThat(page.locator("#graph .said li").first()).containsText("moved");

        ask(page, "#draw", "Draw a 7");
        assertThat(page.locator("#draw [data-member=digit]")).hasText("7");
        ask(page, "#draw", "Clear the pad");
        assertThat(page.locator("#draw [data-member=digit]")).hasText("–");

        ask(page, "#train", "Set up a run");
        ask(page, "#train", "Start");
        assertThat(page.locator("#train [data-member=state]")).hasText("done");
        assertThat(page.locator("#evaluations tr").first()).isVisible();

        ask(page, "#points", "Three hidden units");
        ask(page, "#points", "Bias of the first unit");
        assertThat(page.locator("#point-weights tr").first()).containsText("2.000");
        ask(page, "#points", "Start");
        assertThat(page.locator("#points [data-member=state]")).hasText("reached");

        // A page of the same host needs no messages.
        assertEquals(
                3,
                page.evaluate(
                        "async () => { const lab = document.querySelector('#points iframe').contentWindow.backprop.lab;"
                                + " return (await lab.state()).layers[0].b.length; }"));

        FrameLocator figure = page.frameLocator("#embedded iframe");
        page.locator("#embedded").scrollIntoViewIfNeeded();
        assertThat(figure.locator("#bill svg").first()).isVisible();
        assertThat(figure.locator("#flow")).isHidden();
        assertThat(figure.locator("header").first()).isHidden();
        Axe.requireNoViolation(Axe.of(page).exclude("iframe"), page.url());
    }

    private static void ask(Page page, String lab, String words) {
        Locator button = page.locator(lab + " [data-ask]", new Page.LocatorOptions().setHasText(words))
                .first();
        button.scrollIntoViewIfNeeded();
        assertThat(button).isEnabled();
        button.click();
    }

    /** A frame whose address had a fragment scrolled the page down to it. */
    @Test
    void thePageStaysAtItsBeginningWhenAllFramesHaveCome(Visitor visitor) {
        Page page = visitor.open("/scripting/?lang=en");
        page.evaluate("document.querySelector('#embedded iframe').loading = 'eager'");
        assertThat(page.frameLocator("#embedded iframe").locator("#bill svg").first())
                .isAttached();
        page.waitForTimeout(300);
        assertEquals(0, page.evaluate("scrollY"));
    }

    @Test
    void everyExampleOfTheReferenceRuns(Visitor visitor) {
        Page reference = visitor.open("/scripting/?lang=zh");
        List<String> labs = List.of("graph", "draw", "train", "points");
        for (String lab : labs) {
            Page page = visitor.open("/" + lab + "/?lang=zh" + (lab.equals("train") ? "&data=generated" : ""));
            page.waitForCondition(() -> (boolean) page.evaluate("'lab' in window.backprop"));
            List<String> examples =
                    reference.locator("[data-example=" + lab + "]").allTextContents();
            assertTrue(examples.size() >= 3, lab);
            for (String example : examples)
                page.evaluate("async () => { const { lab } = window.backprop; return " + example + "; }");
            Object refused =
                    page.evaluate("window.backprop.lab.state(7).catch(({ code, message }) => code + ' ' + message)");
            assertEquals("argument state 不带参数。", refused);
            assertEquals(
                    "event",
                    page.evaluate(
                            "() => { try { window.backprop.lab.on('nothing', () => {}); } catch ({ code }) { return code; } }"));
            page.close();
        }
    }

    /** Told to the page around: as high as all that is seen, and nothing of the frame besides. */
    @Test
    void aFrameIsAsHighAsItsFigureOrItsLab(Visitor visitor) {
        Page page = visitor.open("/scripting/?lang=en");
        page.evaluate("""
                () => {
                  document.body.replaceChildren();
                  addEventListener('message', ({ source, data }) => {
                    if (data?.event !== 'height') return;
                    for (const frame of document.querySelectorAll('iframe'))
                      if (frame.contentWindow === source) frame.height = data.value;
                  });
                }""");
        for (String address : List.of(
                "/graph/?preset=apples&embed=1",
                "/draw/?embed=1",
                "/train/?data=generated&embed=1",
                "/points/?embed=1",
                "/train/?data=generated&embed=loss-chart",
                "/draw/?embed=see-section",
                "/points/?data=xor&embed=net-figure",
                "/points/?data=xor&embed=answer-figure",
                "/learn/2/?embed=bill",
                "/learn/7/?embed=pooling")) {
            page.evaluate(
                    "address => { const frame = document.createElement('iframe'); frame.width = 900; frame.height = 40;"
                            + " frame.src = address; document.body.replaceChildren(frame); }",
                    address);
            page.waitForCondition(() -> (int) page.evaluate("document.querySelector('iframe').offsetHeight") > 150);
            Frame frame = page.frames().get(1);
            page.waitForCondition(() ->
                    (boolean) frame.evaluate("Math.abs(document.documentElement.scrollHeight - innerHeight) <= 1"));
            assertEquals(0, frame.evaluate("document.querySelector('body > header')?.offsetHeight ?? 0"), address);
            if (!address.endsWith("embed=1")) {
                String id = address.substring(address.indexOf("embed=") + 6);
                assertThat(frame.locator("#" + id)).isVisible();
            }
        }
    }

    @Test
    void aFrameOnAPhoneIsNoWiderThanThePage(Visitor visitor) {
        Page page = visitor.openOnPhone("/scripting/?lang=zh&theme=dark");
        assertThat(page.locator("#graph [data-ask]").first()).isEnabled();
        assertEquals(0, page.evaluate("document.documentElement.scrollWidth - innerWidth"));
        Frame lab = page.frames().get(1);
        assertEquals(0, lab.evaluate("document.documentElement.scrollWidth - innerWidth"));
        assertEquals(true, lab.evaluate("document.documentElement.scrollHeight - innerHeight <= 1"));
        Axe.requireNoViolation(Axe.of(page).exclude("iframe"), page.url());
    }
}
