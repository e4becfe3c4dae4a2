package backprop.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import backprop.data.pad.DigitImage;
import backprop.data.pad.DigitPlacement;
import backprop.data.pad.Ink;
import backprop.data.pad.StrokeCode;
import backprop.explain.Trace;
import backprop.nn.Affine;
import backprop.nn.Convolution;
import backprop.nn.Layer;
import backprop.nn.Network;
import backprop.tensor.Matrix;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(Lab.class)
class InsideBitsIT {
    private static final int ANSWER = 9;

    private final String code = StrokeCode.write(new Handwriting(29).strokes(4));

    @ParameterizedTest
    @ValueSource(strings = {"mlp", "notebook"})
    void activationsAndGradientsOnThePageAreTheJvmsToTheBit(String net, Visitor visitor) {
        Page page = visitor.open(address() + "&net=" + net);
        assertSameBits(page, Nets.read(net));
    }

    @Test
    void soTheyAreForFourLayersOf512UnitsWithEveryKindOfLayer(Visitor visitor) {
        Network network = Nets.large();
        Page page = visitor.open(address() + "&net=notebook");
        Nets.offer(page, "large", network);
        assertThat(page.locator("#net")).hasValue("large");
        assertSameBits(page, network);
    }

    @Test
    void soTheyAreForFeatureMapsAndFilters(Visitor visitor) {
        Network network = Nets.convolutional();
        Page page = visitor.open(address() + "&net=notebook");
        Nets.offer(page, "maps", network);
        assertThat(page.locator("#net")).hasValue("maps");
        assertSameBits(page, network);
    }

    private String address() {
        return "/draw/?lang=en&look=inside&answer=" + ANSWER + "&ink=" + code;
    }

    private void assertSameBits(Page page, Network network) {
        Trace trace = new Trace(network);
        trace.forward(DigitImage.of(Ink.of(StrokeCode.read(code).orElseThrow()), DigitPlacement.BY_MASS)
                .orElseThrow()
                .input());
        for (int i = 0; i < trace.layers().size(); i++) expect(page, "#inside-flow-" + i, trace.output(i));
        page.locator("#look-back").click();
        trace.backward(ANSWER);
        for (int i = 0; i < trace.layers().size(); i++) expect(page, "#back-flow-" + i, trace.outputGradient(i));
        expect(page, "#back-flow-input", trace.inputGradient());
        // Step by step away from the pixels: what each layer with weights would learn.
        for (int i = 0; i < trace.layers().size(); i++) {
            Layer layer = trace.layers().get(i);
            if (layer instanceof Affine || layer instanceof Convolution) {
                expect(page, "#back-dw", layer.parameters().get(0).gradient());
                expect(page, "#back-db", layer.parameters().get(1).gradient());
            }
            page.locator("#back-back").click();
        }
    }

    private static void expect(Page page, String place, Matrix numbers) {
        int sum = 0;
        for (float value : numbers.toArray()) sum = sum * 31 + Float.floatToIntBits(value);
        assertThat(page.locator(place)).hasAttribute("data-bits", Integer.toHexString(sum));
    }
}
