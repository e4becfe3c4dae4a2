package backprop.ui.learn.convolution;

import backprop.layers.ParameterCount;
import backprop.layers.Size;
import backprop.ui.dom.Elements;
import backprop.ui.dom.LocalNumbers;
import backprop.ui.dom.TexFormula;
import backprop.ui.dom.Texts;
import backprop.ui.layers.SizePicker;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.teavm.jso.dom.html.HTMLElement;

/** A convolution's weights counted, and those of the Affine layer that has as many inputs and outputs. */
final class CountsFigure {
    private static final List<Size> SIZES =
            List.of(new Size("C", 1, 1, 8), new Size("H", 5, 28, 32), new Size("M", 1, 8, 32), new Size("F", 1, 5, 5));

    private final Map<String, Integer> chosen = new HashMap<>();

    CountsFigure() {
        for (Size size : SIZES) {
            chosen.put(size.letter(), size.usual());
            Elements.byId("counts-sizes").appendChild(new SizePicker(size, count -> choose(size, count)).root);
        }
        show();
    }

    private void choose(Size size, int count) {
        chosen.put(size.letter(), count);
        show();
    }

    private void show() {
        int c = chosen.get("C");
        int h = chosen.get("H");
        int m = chosen.get("M");
        int f = chosen.get("F");
        ParameterCount count = new ParameterCount(c, h, m, f);
        int o = count.outputSide();
        tex("shapes", c + " × " + h + " × " + h + " \\;\\to\\; " + m + " × " + o + " × " + o);
        number("convolution-weights", count.convolutionWeights());
        number("convolution-biases", count.convolutionBiases());
        number("convolution", count.convolution());
        number("convolution-products", count.convolutionProducts());
        number("affine-weights", count.affineWeights());
        number("affine-biases", count.affineBiases());
        number("affine", count.affine());
        number("affine-products", count.affineWeights());
        tex("convolution-sum", product(m, c, f, f) + " + " + m);
        tex("affine-sum", "(" + product(c, h, h) + ") \\cdot (" + product(m, o, o) + ") + " + product(m, o, o));
        HTMLElement words = Elements.byId("counts-words");
        if (count.affine() == count.convolution()) Texts.show(words, "learn-7.counts.same");
        else Texts.show(words, "learn-7.counts.times", times(count));
    }

    private static String times(ParameterCount count) {
        double times = (double) count.affine() / count.convolution();
        return times < 100 ? LocalNumbers.fixed(times, 1) : LocalNumbers.grouped((int) Math.round(times));
    }

    private static String product(int... factors) {
        StringBuilder tex = new StringBuilder();
        for (int factor : factors)
            tex.append(tex.length() == 0 ? "" : " \\cdot ").append(factor);
        return tex.toString();
    }

    private static void tex(String part, String tex) {
        TexFormula.show(Elements.byId("counts-" + part), tex);
    }

    private static void number(String part, int number) {
        Elements.byId("counts-" + part).setInnerText(LocalNumbers.grouped(number));
    }
}
