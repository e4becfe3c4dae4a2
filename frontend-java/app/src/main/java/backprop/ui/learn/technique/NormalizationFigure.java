package backprop.ui.learn.technique;

import backprop.ui.dom.Elements;
import backprop.ui.dom.Markup;
import backprop.ui.dom.Texts;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.teavm.jso.dom.html.HTMLElement;
import org.teavm.jso.dom.xml.Element;

/** Figure 6.4: a net with and without batch normalisation, from first weights of eight scales. */
final class NormalizationFigure implements Trainings.Listener {
    private static final int ITERATIONS = 80, EVERY = 10;
    private static final double GOOD = 0.8;
    private static final List<String> SCALES = List.of("1", "0.3", "0.1", "0.03", "0.01", "0.003", "0.001", "0.0003");
    private static final String WITH = "with", WITHOUT = "without";
    private static final Order.Range LEARNED = new Order.Range(0, 1000), READ = new Order.Range(0, 500);

    private final Map<String, Curves> plots = new HashMap<>();
    private final Map<String, Double> accuracies = new HashMap<>();
    private final HTMLElement status = Elements.byId("normalization-status");
    private boolean isDone;

    NormalizationFigure(Digits digits) {
        for (String scale : SCALES) plots.put(scale, plot(scale));
        new Trainings("normalization", digits, NormalizationFigure::orders, this);
        Texts.onLanguage(() -> {
            if (isDone) done();
        });
    }

    private static Curves plot(String scale) {
        Element svg = Markup.svg("svg", "role", "img", "aria-labelledby", "normalization-label");
        Element name = Markup.put(Markup.html("small"), "σ = " + scale);
        Markup.put(Elements.byId("normalization-plots"), Markup.put(Markup.html("div"), name, svg));
        Curves curves = new Curves(svg, new Curves.Size(200, 104, 30, 8), ITERATIONS, 1);
        curves.tick(0, "0");
        curves.tick(0.5, "0.5");
        curves.tick(1, "1");
        curves.line(WITHOUT, WITHOUT);
        curves.line(WITH, WITH);
        return curves;
    }

    private static List<Order> orders() {
        List<Order> orders = new ArrayList<>();
        for (String scale : SCALES) {
            orders.add(order(scale, WITH, "784-50-bn-relu-50-bn-relu-50-bn-relu-10"));
            orders.add(order(scale, WITHOUT, "784-50-50-50-10"));
        }
        return orders;
    }

    private static Order order(String scale, String kind, String net) {
        return new Order(
                scale + " " + kind,
                Order.plan("net=" + net, "lr=0.05", "iterations=" + ITERATIONS),
                OptionalDouble.of(Double.parseDouble(scale)),
                EVERY,
                LEARNED,
                List.of(READ));
    }

    @Override
    public void clear() {
        isDone = false;
        accuracies.clear();
        plots.values().forEach(Curves::clear);
    }

    @Override
    public void mark(String id, int iteration, double loss, double[] read) {
        int middle = id.indexOf(' ');
        plots.get(id.substring(0, middle)).add(id.substring(middle + 1), iteration, read[0]);
        accuracies.put(id, read[0]);
    }

    @Override
    public void done() {
        isDone = true;
        Texts.show(status, "learn-6.normalization.done", count(WITH), count(WITHOUT));
    }

    private String count(String kind) {
        long good = accuracies.entrySet().stream()
                .filter(each -> each.getKey().endsWith(" " + kind) && each.getValue() > GOOD)
                .count();
        return Long.toString(good);
    }
}
