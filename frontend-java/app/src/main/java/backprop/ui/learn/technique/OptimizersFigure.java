package backprop.ui.learn.technique;

import backprop.optim.OptimizerKind;
import backprop.ui.dom.DomUpdate;
import backprop.ui.dom.Elements;
import backprop.ui.dom.LocalNumbers;
import backprop.ui.dom.Texts;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.teavm.jso.dom.html.HTMLElement;

/** Figure 6.3: the same net with each optimizer, on digits. */
final class OptimizersFigure implements Trainings.Listener {
    private static final int ITERATIONS = 100, EVERY = 5;
    private static final double HIGHEST = 2.5;
    private static final Order.Range LEARNED = new Order.Range(0, 1000);

    private final Choice times = new Choice(Elements.byId("optimizers-times"), this::restart);
    private final HTMLElement words = Elements.byId("optimizers-status");
    private final Map<OptimizerKind, Double> losses = new EnumMap<>(OptimizerKind.class);
    private final Curves curves;
    private final Trainings trainings;

    OptimizersFigure(Digits digits) {
        curves = new Curves(Elements.byId("optimizers-plot"), new Curves.Size(560, 270, 34, 24), ITERATIONS, HIGHEST);
        for (int loss = 0; loss <= 2; loss++) curves.tick(loss, Integer.toString(loss));
        for (int at = 0; at <= ITERATIONS; at += 20)
            curves.below(at, at == ITERATIONS ? "end" : "middle", Integer.toString(at));
        for (OptimizerKind kind : OptimizerKind.values()) curves.line(kind.key(), "way " + kind.key());
        trainings = new Trainings("optimizers", digits, this::orders, this);
        Texts.onLanguage(() -> {
            if (losses.size() == OptimizerKind.values().length) done();
        });
        clear();
    }

    private void restart() {
        trainings.restart();
    }

    private double rate(OptimizerKind kind) {
        return kind.usualRate() * Double.parseDouble(times.value());
    }

    private List<Order> orders() {
        List<Order> orders = new ArrayList<>();
        for (OptimizerKind kind : OptimizerKind.values())
            orders.add(Order.of(
                    kind.key(),
                    Order.plan(
                            "net=784-50-10",
                            "init=he",
                            "optimizer=" + kind.key(),
                            "lr=" + rate(kind),
                            "iterations=" + ITERATIONS),
                    EVERY,
                    LEARNED));
        return orders;
    }

    private static HTMLElement part(OptimizerKind kind, String tag) {
        return Elements.<HTMLElement>byId("optimizers").querySelector("tr[data-optimizer=" + kind.key() + "] " + tag);
    }

    @Override
    public void clear() {
        losses.clear();
        curves.clear();
        for (OptimizerKind kind : OptimizerKind.values()) {
            DomUpdate.text(part(kind, ".rate"), backprop.number.Numbers.full(rate(kind)));
            DomUpdate.text(part(kind, "output"), "–");
        }
    }

    @Override
    public void mark(String id, int iteration, double loss, double[] accuracies) {
        if (iteration == 0) return;
        OptimizerKind kind = OptimizerKind.find(id).orElseThrow();
        boolean isLost = loss < 0;
        losses.put(kind, isLost ? Double.POSITIVE_INFINITY : loss);
        curves.add(id, iteration, isLost ? HIGHEST : loss);
        DomUpdate.text(part(kind, "output"), isLost ? "NaN" : LocalNumbers.loss(loss, 2));
    }

    @Override
    public void done() {
        OptimizerKind best = OptimizerKind.SGD;
        OptimizerKind worst = OptimizerKind.SGD;
        for (OptimizerKind kind : OptimizerKind.values()) {
            if (losses.get(kind) < losses.get(best)) best = kind;
            if (losses.get(kind) > losses.get(worst)) worst = kind;
        }
        Texts.show(
                words,
                "learn-6.optimizers.done",
                Texts.text("learn-6." + best.key()),
                LocalNumbers.loss(losses.get(best), 2),
                Texts.text("learn-6." + worst.key()),
                LocalNumbers.loss(losses.get(worst), 2));
    }
}
