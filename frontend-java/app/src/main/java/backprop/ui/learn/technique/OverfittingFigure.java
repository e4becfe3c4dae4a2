package backprop.ui.learn.technique;

import backprop.ui.dom.DomUpdate;
import backprop.ui.dom.Elements;
import backprop.ui.dom.LocalNumbers;
import backprop.ui.dom.Texts;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.teavm.jso.dom.html.HTMLElement;
import org.teavm.jso.dom.html.HTMLSelectElement;

/** Figure 6.5: a net that learns 300 digits by heart, what is done against it, and the same with four times as many. */
final class OverfittingFigure implements Trainings.Listener {
    private static final int ITERATIONS = 200, EVERY = 10;
    private static final String PLAIN = "plain", DECAY = "decay", DROPOUT = "dropout", MORE = "more";
    private static final List<String> RUNS = List.of(PLAIN, DECAY, DROPOUT, MORE);
    private static final Order.Range FEW = new Order.Range(0, 300),
            MANY = new Order.Range(0, 1200),
            OTHERS = new Order.Range(1200, 2200);

    private final Map<String, Curves> plots = new HashMap<>();
    private final Map<String, double[]> last = new HashMap<>();
    private final HTMLSelectElement decay = Elements.byId("overfitting-decay");
    private final HTMLSelectElement dropout = Elements.byId("overfitting-dropout");
    private final HTMLElement status = Elements.byId("overfitting-status");
    private boolean isDone;

    OverfittingFigure(Digits digits) {
        for (String run : RUNS) plots.put(run, plot(run));
        Trainings trainings = new Trainings("overfitting", digits, this::orders, this);
        decay.addEventListener("change", event -> trainings.restart());
        dropout.addEventListener("change", event -> trainings.restart());
        Texts.onLanguage(() -> {
            if (isDone) done();
        });
    }

    private static Curves plot(String run) {
        Curves curves =
                new Curves(Elements.byId("overfitting-plot-" + run), new Curves.Size(200, 140, 30, 20), ITERATIONS, 1);
        curves.tick(0, "0");
        curves.tick(0.5, "0.5");
        curves.tick(1, "1");
        for (int at = 0; at <= ITERATIONS; at += ITERATIONS / 2)
            curves.below(at, at == ITERATIONS ? "end" : "middle", Integer.toString(at));
        curves.line("train", "train");
        curves.line("test", "test");
        return curves;
    }

    private List<Order> orders() {
        return List.of(
                order(PLAIN, "784-100-10", "0", FEW),
                order(DECAY, "784-100-10", decay.getValue(), FEW),
                order(DROPOUT, "784-100-relu-drop" + dropout.getValue() + "-10", "0", FEW),
                order(MORE, "784-100-10", "0", MANY));
    }

    private static Order order(String id, String net, String decay, Order.Range learned) {
        return Order.of(
                id,
                Order.plan("net=" + net, "init=he", "lr=0.2", "decay=" + decay, "iterations=" + ITERATIONS),
                EVERY,
                learned,
                learned,
                OTHERS);
    }

    @Override
    public void clear() {
        isDone = false;
        last.clear();
        plots.values().forEach(Curves::clear);
    }

    @Override
    public void mark(String id, int iteration, double loss, double[] accuracies) {
        plots.get(id).add("train", iteration, accuracies[0]);
        plots.get(id).add("test", iteration, accuracies[1]);
        last.put(id, accuracies);
        DomUpdate.text(Elements.byId("overfitting-" + id + "-train"), LocalNumbers.percent(accuracies[0]));
        DomUpdate.text(Elements.byId("overfitting-" + id + "-test"), LocalNumbers.percent(accuracies[1]));
        DomUpdate.text(Elements.byId("overfitting-" + id + "-gap"), points(gap(accuracies)));
    }

    private static double gap(double[] accuracies) {
        return accuracies[0] - accuracies[1];
    }

    /** In percentage points. */
    private static String points(double difference) {
        return LocalNumbers.signed(100 * difference, 1);
    }

    @Override
    public void done() {
        isDone = true;
        Texts.show(
                status,
                "learn-6.overfitting.done",
                points(gap(last.get(PLAIN))),
                points(gap(last.get(DECAY))),
                points(gap(last.get(DROPOUT))),
                points(gap(last.get(MORE))));
    }
}
