package backprop.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import backprop.data.DigitImage;
import backprop.data.Ink;
import backprop.data.Placing;
import backprop.data.StrokeCode;
import backprop.explain.Trace;
import backprop.tensor.Matrix;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(Lab.class)
class InsideBitsIT {
    @ParameterizedTest
    @ValueSource(strings = {"mlp", "notebook"})
    void activationsAndGradientsOnThePageAreTheJvmsToTheBit(String net, Visitor visitor) {
        String code = StrokeCode.write(new Handwriting(29).strokes(4));
        Trace trace = new Trace(Nets.read(net));
        trace.forward(DigitImage.of(Ink.of(StrokeCode.read(code).orElseThrow()), Placing.BY_MASS)
                .orElseThrow()
                .input());
        Page page = visitor.open("/draw/?lang=en&look=inside&answer=9&net=" + net + "&ink=" + code);
        for (int i = 0; i < trace.layers().size(); i++) expect(page, "#inside-flow-" + i, trace.output(i));
        page.locator("#look-back").click();
        trace.backward(9);
        for (int i = 0; i < trace.layers().size(); i++) expect(page, "#back-flow-" + i, trace.gradientAfter(i));
        expect(page, "#back-flow-input", trace.gradientByInput());
    }

    private static void expect(Page page, String place, Matrix numbers) {
        int sum = 0;
        for (float value : numbers.toArray()) sum = sum * 31 + Float.floatToIntBits(value);
        assertThat(page.locator(place)).hasAttribute("data-bits", Integer.toHexString(sum));
    }
}
