package backprop.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import backprop.data.pad.Point;
import backprop.data.pad.Stroke;
import backprop.data.pad.StrokeCode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Lab.class)
class DrawPageIT {
    private final Handwriting handwriting = new Handwriting(3);

    private String inkOf(int digit) {
        return StrokeCode.write(handwriting.strokes(digit));
    }

    @Test
    void aBlankPadIsNotRead(Visitor visitor) {
        Page page = visitor.open("/draw/?lang=en");
        page.locator("#clear").click();
        assertThat(page.locator("#prediction")).hasText("–");
        for (Locator bar : page.locator("#probabilities [data-digit]").all()) {
            assertThat(bar).hasAttribute("data-probability", "");
        }
        assertThat(page.locator("#clear")).isDisabled();
        assertThat(page.getByText("Draw a digit here")).isVisible();
    }

    @Test
    void undoBringsBackEveryStrokeAndWhatWasCleared(Visitor visitor) {
        Page page = visitor.open("/draw/?lang=en&ink=" + inkOf(4));
        String drawn = page.url();
        assertThat(page.locator("#prediction")).hasText("4");
        page.locator("#clear").click();
        assertThat(page.locator("#prediction")).hasText("–");
        page.locator("#pad").press("Control+z");
        assertThat(page.locator("#prediction")).hasText("4");
        assertEquals(drawn, page.url());
        Hand.mouse(page).draw(handwriting.strokes(1));
        page.locator("#undo").click();
        assertThat(page.locator("#prediction")).hasText("4");
        assertEquals(drawn, page.url());
    }

    @Test
    void aDigitCanBeDrawnByKeyboardAlone(Visitor visitor) {
        Page page = visitor.open("/draw/?lang=en");
        assertThat(page.locator("#prediction")).hasText("7");
        page.locator("#pad").focus();
        page.keyboard().press("Delete");
        for (int i = 0; i < 8; i++) page.keyboard().press("ArrowUp");
        page.keyboard().press("Space");
        for (int i = 0; i < 16; i++) page.keyboard().press("ArrowDown");
        page.keyboard().press("Space");
        assertThat(page.locator("#prediction")).hasText("1");
        page.keyboard().press("ArrowLeft");
        assertThat(page.locator("#prediction")).hasText("1");
        page.keyboard().press("Delete");
        assertThat(page.locator("#prediction")).hasText("–");
    }

    @Test
    void withoutCentringASmallDigitInTheCornerIsMisread(Visitor visitor) {
        Page page = visitor.open("/draw/?lang=en&ink=" + StrokeCode.write(inTheCorner(handwriting.strokes(7))));
        assertThat(page.locator("#prediction")).hasText("7");
        assertThat(page.locator("#centring-lesson")).containsText("Without it, this digit reads as");
        page.locator("#centre").click();
        assertThat(page.locator("#prediction")).not().hasText("7");
        assertThat(page.locator("#centring-lesson")).containsText("With it, this digit reads as 7");
        assertThat(page).hasURL(Pattern.compile("centre=off"));
        page.reload();
        assertThat(page.locator("#centre")).not().isChecked();
        assertThat(page.locator("#prediction")).not().hasText("7");
    }

    private static List<Stroke> inTheCorner(List<Stroke> strokes) {
        return strokes.stream()
                .map(stroke -> new Stroke(
                        8,
                        stroke.points().stream()
                                .map(point -> new Point(190 + point.x() * 0.3, 190 + point.y() * 0.3))
                                .toList()))
                .toList();
    }

    @Test
    void aTestDigitComesWithItsLabelAndIsJudged(Visitor visitor) {
        Page page = visitor.open("/draw/?lang=en");
        page.locator("#test-digit").click();
        assertThat(page.locator("#true-label")).isVisible();
        assertThat(page.locator("#true-label")).hasAttribute("data-verdict", Pattern.compile("right|wrong"));
        assertThat(page.locator("#digit-source")).hasText(Pattern.compile("(MNIST test|generated) digit \\d+"));
        page.locator("#clear").click();
        assertThat(page.locator("#true-label")).isHidden();
        page.locator("#undo").click();
        assertThat(page.locator("#true-label")).isVisible();
    }

    @Test
    void aTestDigitThatTheNetGetsWrongIsFoundForEachNet(Visitor visitor) {
        Page page = visitor.open("/draw/?lang=en");
        for (String net : List.of("cnn", "notebook")) {
            page.locator("#net").selectOption(net);
            page.locator("#clear").click();
            assertThat(page.locator("#true-label")).isHidden();
            page.locator("#misread-digit").click();
            assertThat(page.locator("#true-label")).hasAttribute("data-verdict", "wrong");
            assertThat(page.locator("#true-label")).isVisible();
            assertThat(page.locator("#digit-source")).hasText(Pattern.compile("(MNIST test|generated) digit \\d+"));
        }
    }

    @Test
    void theChosenNetReadsAndIsInTheAddress(Visitor visitor) {
        Page page = visitor.open("/draw/?lang=en&ink=" + inkOf(3));
        assertThat(page.locator("#net")).hasValue("cnn");
        assertThat(page.locator("#card-parameters")).hasText("9,774");
        page.locator("#net").selectOption("notebook");
        assertThat(page.locator("#card-parameters")).hasText("39,760");
        assertThat(page.locator("#prediction")).hasText("3");
        assertThat(page).hasURL(Pattern.compile("net=notebook"));
        page.reload();
        assertThat(page.locator("#net")).hasValue("notebook");
    }

    @Test
    void aLinkWithNonsenseGetsSentences(Visitor visitor) {
        Page page = visitor.open("/draw/?lang=en&ink=hello");
        assertThat(page.locator("#message")).containsText("The drawing in this link cannot be read");
        assertThat(page.locator("#prediction")).hasText("7");
        page.navigate(visitor.address() + "/draw/?lang=zh&net=none");
        assertThat(page.locator("#message")).containsText("这里没有名为“none”的网络");
        assertThat(page.locator("#net")).hasValue("cnn");
        page.locator("#message-close").click();
        assertThat(page.locator("#message")).isHidden();
    }

    @Test
    void thePageAndItsNetWeighLessThan200Kilobytes(Visitor visitor) {
        Page page = visitor.page();
        AtomicInteger bytes = new AtomicInteger();
        page.onResponse(answer -> bytes.addAndGet(Integer.parseInt(answer.headerValue("content-length"))));
        page.navigate(visitor.address() + "/draw/");
        assertThat(page.locator("#prediction")).hasText("7");
        assertTrue(bytes.get() > 100_000 && bytes.get() < 200_000, bytes + " bytes");
    }

    @Test
    void theLanguageChangesWithoutLosingTheDrawing(Visitor visitor) {
        Page page = visitor.open("/draw/?lang=en");
        Hand.mouse(page).draw(handwriting.strokes(6));
        String digit = page.locator("#prediction").textContent();
        page.locator("#language").click();
        assertThat(page.locator("h1")).hasText("手写");
        assertThat(page.locator("#prediction")).hasText(digit);
        assertThat(page.locator("#runner-up")).containsText("其次");
        assertThat(page).hasURL(Pattern.compile("lang=zh"));
        assertThat(page.locator("html")).hasAttribute("lang", "zh-CN");
    }
}
