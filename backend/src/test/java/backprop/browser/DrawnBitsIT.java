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
            float[] expected = probabilities(network, StrokeCode.read(code).orElseThrow());
            List<Locator> bars = page.locator("#probabilities [data-digit]").all();
            for (int i = 0; i < 10; i++) {
                float shown = Float.parseFloat(bars.get(i).getAttribute("data-probability"));
                assertEquals(expected[i], shown, "digit " + digit + ", bar " + i);
            }
        }
    }

    private static float[] probabilities(Network network, List<Stroke> strokes) {
        DigitImage image =
                DigitImage.of(Ink.of(strokes), DigitPlacement.BY_MASS).orElseThrow();
        return Nets.probabilities(network, image.input());
    }
}
