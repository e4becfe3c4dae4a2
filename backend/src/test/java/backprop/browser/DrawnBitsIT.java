package backprop.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import backprop.data.pad.DigitImage;
import backprop.data.pad.DigitPlacement;
import backprop.data.pad.Ink;
import backprop.data.pad.Stroke;
import backprop.data.pad.StrokeCode;
import backprop.nn.Network;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(Lab.class)
class DrawnBitsIT {
    @ParameterizedTest
    @ValueSource(strings = {"cnn", "mlp", "notebook"})
    void theProbabilitiesOnThePageAreTheJvmsToTheBit(String net, Visitor visitor) {
        Network network = Nets.read(net);
        Handwriting handwriting = new Handwriting(11);
        Page page = visitor.open("/");
        for (int digit = 0; digit < 10; digit += 3) {
            String code = StrokeCode.write(handwriting.strokes(digit));
            page.navigate(visitor.address() + "/draw/?net=" + net + "&ink=" + code);
            assertThat(page.locator("#prediction")).not().hasText("–");
            List<Stroke> strokes = StrokeCode.read(code).orElseThrow();
            requireShown(probabilities(network, strokes, DigitPlacement.BY_MASS), page);
        }
    }

    /** They are got when there is a drawing; what is read after that is read with them. */
    @ParameterizedTest
    @ValueSource(strings = {"cnn", "mlp"})
    void withSimdTheProbabilitiesAreTheSameToTheBit(String net, Visitor visitor) {
        String code = StrokeCode.write(new Handwriting(12).strokes(4));
        Page page = visitor.page();
        page.waitForResponse(
                        "**/kernels*.wasm",
                        () -> page.navigate(visitor.address() + "/draw/?net=" + net + "&ink=" + code))
                .finished();
        assertThat(page.locator("#prediction")).not().hasText("–");
        page.locator("#centre").press(" ");
        assertThat(page.locator("#steps")).hasAttribute("data-off", "true");
        List<Stroke> strokes = StrokeCode.read(code).orElseThrow();
        requireShown(probabilities(Nets.read(net), strokes, DigitPlacement.AS_DRAWN), page);
    }

    private static void requireShown(float[] expected, Page page) {
        List<Locator> bars = page.locator("#probabilities [data-digit]").all();
        for (int i = 0; i < 10; i++) {
            float shown = Float.parseFloat(bars.get(i).getAttribute("data-probability"));
            assertEquals(expected[i], shown, "bar " + i);
        }
    }

    private static float[] probabilities(Network network, List<Stroke> strokes, DigitPlacement placement) {
        DigitImage image = DigitImage.of(Ink.of(strokes), placement).orElseThrow();
        return Nets.probabilities(network, image.input());
    }
}
