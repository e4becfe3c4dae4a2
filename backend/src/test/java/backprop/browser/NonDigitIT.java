package backprop.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import backprop.data.nondigit.DrawingKind;
import backprop.data.pad.DigitImage;
import backprop.data.pad.DigitPlacement;
import backprop.data.pad.Ink;
import backprop.data.pad.Stroke;
import backprop.data.pad.StrokeCode;
import backprop.detect.Detection;
import backprop.detect.DigitDetector;
import backprop.math.Rng;
import backprop.pretrained.Generators;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Lab.class)
class NonDigitIT {
    private static final Map<DrawingKind, String> WORDS = Map.of(
            DrawingKind.SEVERAL_DIGITS, "Two digits, or more?",
            DrawingKind.SIGN, "A letter, or another sign?",
            DrawingKind.SCRIBBLE, "A scribble?",
            DrawingKind.DOT, "A dot?");

    private final DigitDetector detector = new DigitDetector(file());

    private static byte[] file() {
        try (var in = NonDigitIT.class.getResourceAsStream("/backprop/web/data/detector.safetensors")) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** One that the detector takes for what it is, as the JVM computes it. */
    private String drawing(DrawingKind kind) {
        Rng rng = new Rng(5);
        while (true) {
            String code = StrokeCode.write(Generators.load().nonDigits().strokes(kind, rng));
            if (StrokeCode.read(code)
                    .map(this::detected)
                    .filter(found -> found.kind() == kind)
                    .isPresent()) return code;
        }
    }

    private Detection detected(List<Stroke> strokes) {
        return detector.of(DigitImage.of(Ink.of(strokes), DigitPlacement.BY_MASS)
                .orElseThrow()
                .input());
    }

    @Test
    void whatIsNoDigitIsSaidToBeNoneWithWhatTheNetClaims(Visitor visitor) {
        Page page = visitor.open("/draw/?lang=en&ink=" + drawing(DrawingKind.DOT));
        for (var kind : WORDS.entrySet()) {
            page.navigate(page.url().replaceAll("ink=.*", "ink=" + drawing(kind.getKey())));
            assertThat(page.locator("#reading"))
                    .hasAttribute("data-refused", kind.getKey().key());
            assertThat(page.locator("#prediction")).hasText("?");
            assertThat(page.locator("#confidence")).hasText(kind.getValue());
            assertThat(page.locator("#runner-up")).hasText(Pattern.compile("the net says \\d: \\d.*%"));
            assertThat(page.locator("#hesitation")).containsText("no proof");
        }
    }

    @Test
    void aDigitAfterItIsReadAgain(Visitor visitor) {
        Page page = visitor.open("/draw/?lang=zh&ink=" + drawing(DrawingKind.SEVERAL_DIGITS));
        assertThat(page.locator("#confidence")).hasText("两个以上的数字？");
        double top = page.locator("#probabilities").boundingBox().y;
        page.locator("#clear").click();
        assertThat(page.locator("#reading")).not().hasAttribute("data-refused", Pattern.compile(".*"));
        assertThat(page.locator("#prediction")).hasText("–");
        Hand.mouse(page).draw(new Handwriting(3).strokes(3));
        assertThat(page.locator("#prediction")).hasText("3");
        assertThat(page.locator("#confidence")).containsText("%");
        assertEquals(top, page.locator("#probabilities").boundingBox().y, 0.5, "the bars stay where they are");
    }
}
