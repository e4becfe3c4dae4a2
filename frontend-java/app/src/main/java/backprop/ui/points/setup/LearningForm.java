package backprop.ui.points.setup;

import backprop.nn.Initialization;
import backprop.nn.architecture.Activation;
import backprop.number.Numbers;
import backprop.optim.OptimizerKind;
import backprop.points.DataSettings;
import backprop.points.LearningSettings;
import backprop.points.NetSettings;
import backprop.points.PointSettings;
import backprop.ui.dom.DomUpdate;
import backprop.ui.dom.Elements;
import backprop.ui.widget.Notice;
import java.util.OptionalDouble;
import java.util.function.Consumer;
import org.teavm.jso.dom.html.HTMLElement;
import org.teavm.jso.dom.html.HTMLInputElement;
import org.teavm.jso.dom.html.HTMLSelectElement;

/** Activation, output, initial weights, and how the net learns; a field with a mistake keeps what it had before. */
public final class LearningForm {
    private final HTMLElement lab = Elements.byId("points-lab");
    private static final String SINGLE = "sigmoid", SOFTMAX = "softmax";
    private static final double HIGHEST_RATE = 1000;

    private final HTMLSelectElement activation = Elements.byId("activation");
    private final HTMLSelectElement output = Elements.byId("output");
    private final HTMLSelectElement init = Elements.byId("init");
    private final HTMLSelectElement optimizer = Elements.byId("optimizer");
    private final Consumer<PointSettings> changed;
    private final Notice notice;
    private PointSettings settings;

    public LearningForm(Consumer<PointSettings> changed, Notice notice) {
        this.changed = changed;
        this.notice = notice;
        for (Activation each : Activation.values()) Options.add(activation, "points.activation.", each.key());
        for (Initialization each : Initialization.values()) Options.add(init, "points.init.", each.key());
        for (OptimizerKind each : OptimizerKind.values()) Options.add(optimizer, "points.optimizer.", each.key());
        Options.add(output, "points.output.", SOFTMAX);
        Options.add(output, "points.output.", SINGLE);
        activation.addEventListener("change", event -> chooseNet());
        init.addEventListener("change", event -> chooseNet());
        output.addEventListener("change", event -> chooseNet());
        optimizer.addEventListener("change", event -> chooseOptimizer());
        for (String name : new String[] {"lr", "batch", "l1", "l2", "seed"})
            field(name).addEventListener("change", event -> type(name));
        Elements.byId("seed-other").addEventListener("click", event -> {
            LearningSettings learning = settings.learning();
            changed.accept(settings.with(learning.withSeed(learning.seed() + 1)));
        });
        Elements.byId("numbers").addEventListener("submit", event -> event.preventDefault());
    }

    private static HTMLInputElement field(String name) {
        return Elements.byId(name);
    }

    private void chooseNet() {
        NetSettings net = settings.net();
        boolean single = output.getValue().equals(SINGLE);
        if (single && settings.data().classesOfNet() > 2) notice.hint("points.output.two");
        changed.accept(settings.with(new NetSettings(
                net.features(),
                net.hidden(),
                Activation.find(activation.getValue()).orElse(net.activation()),
                Initialization.find(init.getValue()).orElse(net.initialization()),
                single)));
    }

    /** Each optimizer has a rate that it usually begins with; points want larger ones than digits do. */
    private void chooseOptimizer() {
        LearningSettings l = settings.learning();
        OptimizerKind kind = OptimizerKind.find(optimizer.getValue()).orElse(l.optimizer());
        double rate = kind.usualRate() < 0.01 ? 10 * kind.usualRate() : kind.usualRate();
        changed.accept(settings.with(new LearningSettings(kind, rate, l.batch(), l.l1(), l.l2(), l.seed())));
    }

    private void type(String name) {
        OptionalDouble typed = Numbers.read(field(name).getValue().trim());
        double x = typed.orElse(Double.NaN);
        boolean fine = isFine(name, x);
        if (!fine) {
            field(name).setAttribute("aria-invalid", "true");
            notice.error("points.wrong." + (name.equals("lr") ? "rate" : name));
            return;
        }
        notice.close();
        LearningSettings l = settings.learning();
        changed.accept(settings.with(
                switch (name) {
                    case "lr" -> l.withRate(x);
                    case "batch" -> new LearningSettings(l.optimizer(), l.rate(), (int) x, l.l1(), l.l2(), l.seed());
                    case "l1" -> new LearningSettings(l.optimizer(), l.rate(), l.batch(), x, l.l2(), l.seed());
                    case "l2" -> new LearningSettings(l.optimizer(), l.rate(), l.batch(), l.l1(), x, l.seed());
                    default -> l.withSeed((int) x);
                }));
    }

    private static boolean isFine(String name, double x) {
        return switch (name) {
            case "lr" -> x > 0 && x <= HIGHEST_RATE;
            case "batch" -> x == Math.rint(x) && x >= 1 && x <= DataSettings.MOST;
            case "seed" -> isSeed(x);
            default -> x >= 0 && x <= 1;
        };
    }

    static boolean isSeed(double x) {
        return x == Math.rint(x) && Math.abs(x) <= Integer.MAX_VALUE;
    }

    public void show(PointSettings settings) {
        this.settings = settings;
        DomUpdate.flag(lab, "data-penalty", settings.learning().hasPenalty());
        activation.setValue(settings.net().activation().key());
        init.setValue(settings.net().initialization().key());
        output.setValue(settings.net().isSingle() ? SINGLE : SOFTMAX);
        optimizer.setValue(settings.learning().optimizer().key());
        put("lr", settings.learning().rate());
        put("batch", settings.learning().batch());
        put("l1", settings.learning().l1());
        put("l2", settings.learning().l2());
        put("seed", settings.learning().seed());
    }

    private static void put(String name, double value) {
        field(name).setValue(Numbers.full(value));
        field(name).removeAttribute("aria-invalid");
    }
}
