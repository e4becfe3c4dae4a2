package backprop.ui.layers;

import backprop.layers.LayerDemoState;
import backprop.naive.GradientReport;
import backprop.ui.dom.Elements;
import backprop.ui.dom.Markup;
import backprop.ui.dom.TexFormula;
import backprop.ui.dom.Texts;
import backprop.ui.learn.Marks;
import java.util.function.Supplier;
import org.teavm.jso.dom.html.HTMLElement;
import org.teavm.jso.dom.xml.Element;

/** One press, and every gradient is compared with the numerical one. */
final class CheckView {
    final Element root = Markup.html("div", "class", "check");
    private final HTMLElement verdict = Elements.create("output");

    /** @param excuse the key of what may be said when not all agree, or "" */
    CheckView(Supplier<LayerDemoState> sheet, String excuse) {
        HTMLElement button = Elements.create("button");
        button.setAttribute("type", "button");
        Texts.show(button, "learn-4.check");
        button.addEventListener("click", event -> show(sheet.get().check(), excuse));
        Markup.put(root, button, verdict);
    }

    /** The numbers have changed: the verdict no longer holds. */
    void clear() {
        Markup.empty(verdict);
        verdict.removeAttribute("data-passed");
    }

    private void show(GradientReport report, String excuse) {
        clear();
        int all = 0;
        int wrong = 0;
        for (GradientReport.Parameter parameter : report.parameters()) {
            for (GradientReport.Entry entry : parameter.entries()) {
                all++;
                if (!(parameter.relativeError(entry) <= report.tolerance())) wrong++;
            }
        }
        verdict.setAttribute("data-passed", Boolean.toString(report.passed()));
        if (report.passed()) passed(all, report.largestRelativeError());
        else failed(all, wrong, excuse);
    }

    private void passed(int all, double error) {
        verdict.appendChild(Marks.tick("learn.passes"));
        append("b", "learn-4.agree", Integer.toString(all));
        append("span", "learn-4.error");
        Element figure = Markup.html("span");
        TexFormula.show(figure, CellNumbers.roughly(error));
        verdict.appendChild(figure);
    }

    private void failed(int all, int wrong, String excuse) {
        verdict.appendChild(Marks.cross("learn.fails"));
        append("b", "learn-4.disagree", Integer.toString(wrong), Integer.toString(all));
        if (!excuse.isEmpty()) append("span", excuse);
    }

    private void append(String tag, String key, String... parameters) {
        HTMLElement words = Elements.create(tag);
        Texts.show(words, key, parameters);
        Markup.put(verdict, " ");
        verdict.appendChild(words);
        Markup.put(verdict, " ");
    }
}
