package backprop.ui.inside.finetune;

import backprop.ui.dom.LocalNumbers;
import backprop.ui.dom.Markup;
import backprop.ui.inside.paint.ShortNumbers;
import java.util.ArrayList;
import java.util.List;
import org.teavm.jso.dom.html.HTMLElement;
import org.teavm.jso.dom.xml.Element;

/** Ten probabilities, each before and after. */
final class BeforeAfter {
    private final List<HTMLElement> rows = new ArrayList<>();
    private final List<HTMLElement> bars = new ArrayList<>();
    private final List<HTMLElement> before = new ArrayList<>();
    private final List<HTMLElement> after = new ArrayList<>();

    BeforeAfter(HTMLElement root) {
        for (int digit = 0; digit < 10; digit++) {
            HTMLElement row = (HTMLElement) Markup.html("li");
            HTMLElement bar = (HTMLElement) Markup.html("i");
            Markup.put(bar, Markup.html("b"), Markup.html("u"));
            HTMLElement first = (HTMLElement) Markup.html("span", "class", "was");
            HTMLElement second = (HTMLElement) Markup.html("span", "class", "is");
            Element arrow = Markup.put(Markup.html("span", "aria-hidden", "true"), "→");
            Markup.put(Markup.put(row, Integer.toString(digit)), bar, first, arrow, second);
            Markup.put(root, row);
            rows.add(row);
            bars.add(bar);
            before.add(first);
            after.add(second);
        }
    }

    /** @param taught the digit that stands out */
    void show(float[] was, float[] is, int taught) {
        for (int digit = 0; digit < rows.size(); digit++) {
            rows.get(digit).setClassName(digit == taught ? "wins" : "");
            bars.get(digit).getStyle().setProperty("--was", ShortNumbers.fraction(was[digit]));
            bars.get(digit).getStyle().setProperty("--is", ShortNumbers.fraction(is[digit]));
            before.get(digit).setInnerText(LocalNumbers.percent(was[digit]));
            after.get(digit).setInnerText(LocalNumbers.percent(is[digit]));
        }
    }
}
