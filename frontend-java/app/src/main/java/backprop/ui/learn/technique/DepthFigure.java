package backprop.ui.learn.technique;

import backprop.experiment.DepthReport;
import backprop.experiment.DepthStudy;
import backprop.experiment.Spread;
import backprop.experiment.WeightScale;
import backprop.nn.architecture.Activation;
import backprop.tensor.BlockRowSum;
import backprop.tensor.JavaKernels;
import backprop.ui.dom.Elements;
import backprop.ui.dom.LocalNumbers;
import backprop.ui.dom.Texts;
import backprop.ui.learn.Powers;
import java.util.ArrayList;
import java.util.List;
import org.teavm.jso.dom.html.HTMLElement;

/** Figure 6.1: five layers, an activation and a scale of the first weights to choose; what each layer gives, and what comes back to it. */
final class DepthFigure {
    /** How many times the size of the numbers an axis reaches. */
    private static final double WIDE = 4;

    private final Choice activation = new Choice(Elements.byId("depth-activation"), this::show);
    private final Choice scale = new Choice(Elements.byId("depth-scale"), this::show);
    private final HTMLElement words = Elements.byId("depth-words");
    private final HTMLElement back = Elements.byId("depth-back");
    private final HTMLElement train = Elements.byId("depth-train");
    private final List<SpreadPlot> values = plots("depth-values");
    private final List<SpreadPlot> gradients = plots("depth-gradients");
    private DepthReport report;

    DepthFigure() {
        Texts.onLanguage(this::draw);
        show();
    }

    private static List<SpreadPlot> plots(String row) {
        List<SpreadPlot> plots = new ArrayList<>();
        for (int layer = 1; layer <= DepthStudy.LAYERS; layer++) plots.add(new SpreadPlot(Elements.byId(row), layer));
        return plots;
    }

    private void show() {
        report = DepthStudy.of(
                Activation.find(activation.value()).orElseThrow(),
                WeightScale.of(scale.value()),
                new JavaKernels(new BlockRowSum()));
        draw();
    }

    private void draw() {
        double widest = WIDE * largest(report.activations());
        double low =
                switch (report.activation()) {
                    case SIGMOID, RELU -> 0;
                    case TANH -> -1;
                };
        double high = report.activation() == Activation.RELU ? widest : 1;
        for (int i = 0; i < values.size(); i++) {
            Spread spread = report.activations().get(i);
            values.get(i).show(spread, spread.betweenRows(), low, high, "learn-6.depth.value-label");
        }
        String lowest = report.activation() == Activation.TANH ? "−1" : "0";
        String highest = report.activation() == Activation.RELU ? Powers.text(high) : "1";
        Texts.show(Elements.byId("depth-values-axis"), "learn-6.depth.axis", lowest, highest);
        double far = WIDE * largest(report.gradients());
        for (int i = 0; i < gradients.size(); i++) {
            Spread spread = report.gradients().get(i);
            gradients.get(i).show(spread, spread.size(), -far, far, "learn-6.depth.gradient-label");
        }
        Texts.show(Elements.byId("depth-gradients-axis"), "learn-6.depth.axis", Powers.text(-far), Powers.text(far));
        showWords();
        link();
    }

    private static double largest(List<Spread> spreads) {
        return spreads.stream().mapToDouble(Spread::size).max().orElse(1);
    }

    private void showWords() {
        String silent =
                report.silent() == 0 ? "" : Texts.text("learn-6.depth.silent", Integer.toString(report.silent()));
        words.setInnerText(Texts.sentences(finding(), silent).trim());
        boolean falls = report.ratio() < 1;
        String times = Powers.text(falls ? 1 / report.ratio() : report.ratio());
        String flow =
                switch (report.flow()) {
                    case VANISHES -> "vanishes";
                    case EXPLODES -> "explodes";
                    case STAYS -> falls ? "stays.less" : "stays.more";
                };
        Texts.show(back, "learn-6.depth." + flow, times);
    }

    private String finding() {
        if (report.finding() == DepthReport.Finding.SATURATED)
            return Texts.text(
                    "learn-6.depth.saturated." + report.activation().key(), LocalNumbers.percent(report.saturated()));
        String key =
                switch (report.finding()) {
                    case SATURATED, HEALTHY -> "healthy";
                    case ALIKE -> "alike";
                    case FADED -> "faded";
                    case GROWN -> "grown";
                };
        String first = Powers.text(report.activations().get(0).betweenRows());
        return Texts.text(
                "learn-6.depth." + key, first, Powers.text(report.last().betweenRows()));
    }

    /** The same net, to be trained; none of the lab's begins with weights of 1. */
    private void link() {
        String scale = this.scale.value();
        train.setAttribute("data-none", Boolean.toString(scale.equals(WeightScale.ONE.key())));
        String address = train.getAttribute("href");
        int query = address.indexOf('?');
        train.setAttribute(
                "href",
                (query < 0 ? address : address.substring(0, query)) + "?net=784" + "-100".repeat(DepthStudy.LAYERS)
                        + "-10&activation=" + activation.value() + "&init=" + scale);
    }
}
