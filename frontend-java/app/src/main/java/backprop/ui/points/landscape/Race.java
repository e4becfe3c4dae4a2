package backprop.ui.points.landscape;

import backprop.number.Numbers;
import backprop.optim.OptimizerKind;
import backprop.points.Axes;
import backprop.points.PlaneDescent;
import backprop.points.PointLens;
import backprop.ui.dom.DomUpdate;
import backprop.ui.dom.Elements;
import backprop.ui.dom.LocalNumbers;
import backprop.ui.dom.Texts;
import backprop.ui.points.setup.Options;
import backprop.ui.widget.Notice;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Supplier;
import org.teavm.jso.browser.Window;
import org.teavm.jso.dom.html.HTMLElement;
import org.teavm.jso.dom.html.HTMLInputElement;
import org.teavm.jso.dom.html.HTMLSelectElement;

/** Two optimizers that begin at one place, step by step beside each other. */
final class Race {
    static final int LANES = 2;

    private static final int STEPS = 150, PACE = 50;
    private static final OptimizerKind[] FIRST = {OptimizerKind.SGD, OptimizerKind.ADAM};
    private static final double HIGHEST_RATE = 1000;

    private final HTMLElement message = Elements.byId("race-said");
    private final List<PlaneDescent> lanes = new ArrayList<>();
    private final Supplier<PlaneDescent[]> begin;
    private final Runnable changed;
    private final Notice notice;
    private int step;
    /** Each race has its number: what an earlier one has still to do is not done. */
    private int number;

    /** @param changed told after each step */
    Race(Supplier<PlaneDescent[]> begin, Runnable changed, Notice notice) {
        this.begin = begin;
        this.changed = changed;
        this.notice = notice;
        for (int lane = 0; lane < LANES; lane++) {
            HTMLSelectElement kind = kind(lane);
            for (OptimizerKind each : OptimizerKind.values()) Options.add(kind, "points.optimizer.", each.key());
            kind.setValue(FIRST[lane].key());
            rate(lane).setValue(Numbers.full(usual(FIRST[lane])));
            int chosen = lane;
            kind.addEventListener("change", event -> {
                rate(chosen).setValue(Numbers.full(usual(kind(kind))));
                clear();
            });
            rate(lane).addEventListener("change", event -> clear());
        }
        Elements.byId("race-go").addEventListener("click", event -> start());
    }

    private static HTMLSelectElement kind(int lane) {
        return Elements.byId("race-optimizer-" + (lane + 1));
    }

    private static HTMLInputElement rate(int lane) {
        return Elements.byId("race-rate-" + (lane + 1));
    }

    private static OptimizerKind kind(HTMLSelectElement select) {
        return OptimizerKind.find(select.getValue()).orElse(OptimizerKind.SGD);
    }

    /** A plane has two weights: it bears larger steps than a net. */
    private static double usual(OptimizerKind kind) {
        return switch (kind) {
            case SGD -> 0.5;
            case MOMENTUM, NESTEROV -> 0.1;
            case ADAGRAD -> 0.3;
            case RMSPROP, ADAM -> 0.05;
        };
    }

    PlaneDescent descent(int lane, PointLens lens, Axes axes, double[] start) {
        double rate = Numbers.read(rate(lane).getValue().trim()).orElseThrow();
        return new PlaneDescent(lens, axes, kind(kind(lane)), rate, start[0], start[1]);
    }

    private boolean areRatesFine() {
        boolean fine = true;
        for (int lane = 0; lane < LANES; lane++) {
            OptionalDouble typed = Numbers.read(rate(lane).getValue().trim());
            boolean isOne = typed.isPresent() && typed.getAsDouble() > 0 && typed.getAsDouble() <= HIGHEST_RATE;
            if (isOne) rate(lane).removeAttribute("aria-invalid");
            else rate(lane).setAttribute("aria-invalid", "true");
            fine &= isOne;
        }
        if (!fine) notice.error("points.wrong.rate");
        return fine;
    }

    private void start() {
        if (!areRatesFine()) return;
        clear();
        lanes.addAll(List.of(begin.get()));
        int race = number;
        Window.setTimeout(() -> tick(race), PACE);
        changed.run();
    }

    private void tick(int race) {
        if (race != number || step == STEPS) return;
        for (PlaneDescent lane : lanes) lane.step();
        step++;
        showStanding();
        changed.run();
        if (step < STEPS) Window.setTimeout(() -> tick(race), PACE);
    }

    /** No race is on any more. */
    void clear() {
        number++;
        lanes.clear();
        step = 0;
        DomUpdate.text(message, "");
        changed.run();
    }

    List<PlaneDescent.Place> path(int lane) {
        return lane < lanes.size() ? lanes.get(lane).path() : List.of();
    }

    void showStanding() {
        if (lanes.isEmpty() || step == 0) return;
        Texts.show(message, "points.race.said", Integer.toString(step), name(0), loss(0), name(1), loss(1));
    }

    private static String name(int lane) {
        return Texts.text("points.optimizer." + kind(kind(lane)).key());
    }

    private String loss(int lane) {
        List<PlaneDescent.Place> path = path(lane);
        return LocalNumbers.loss(path.get(path.size() - 1).loss(), 4);
    }
}
