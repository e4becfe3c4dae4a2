package backprop.ui.inside;

import backprop.explain.Fooling;
import backprop.ui.dom.Address;
import backprop.ui.dom.Elements;
import backprop.ui.dom.Markup;
import backprop.ui.dom.Numbers;
import backprop.ui.dom.Texts;
import backprop.ui.widget.Answer;
import java.util.Map;
import org.teavm.jso.JSBody;
import org.teavm.jso.dom.html.HTMLElement;
import org.teavm.jso.dom.html.HTMLInputElement;
import org.teavm.jso.dom.xml.Element;

/** The digit is changed, pixel by pixel within a bound, until the net reads another one. */
final class FoolIt implements Answering {
    private static final String TARGET = "target", BOUND = "bound";
    private static final int SIDE = 28;

    private final Palette palette;
    private final OtherNets others;
    private final DigitChoice choice;
    private final FoolChart chart = new FoolChart(Elements.byId("fool-chart"));
    private final HTMLElement panel = Elements.byId("answer-fool");
    private final HTMLInputElement bound = Elements.byId("fool-bound");
    private final HTMLElement boundSaid = Elements.byId("fool-bound-said");
    private final HTMLElement outcome = Elements.byId("fool-outcome");
    private final HTMLInputElement step = Elements.byId("fool-step");
    private final HTMLElement stepSaid = Elements.byId("fool-step-said");
    private final Picture digit = new Picture(Elements.byId("fool-digit"));
    private final Picture change = new Picture(Elements.byId("fool-change"));
    private final Picture sum = new Picture(Elements.byId("fool-sum"));
    private final HTMLElement digitSaid = Elements.byId("fool-digit-said");
    private final HTMLElement changeSaid = Elements.byId("fool-change-said");
    private final HTMLElement sumSaid = Elements.byId("fool-sum-said");
    private final HTMLElement largest = Elements.byId("fool-largest");
    private final HTMLElement mean = Elements.byId("fool-mean");
    private final HTMLElement legendWas = Elements.byId("fool-was");
    private final HTMLElement legendWanted = Elements.byId("fool-wanted");
    private final HTMLElement table = Elements.byId("fool-others");
    private int target = -1;
    private boolean asked;
    private Subject subject;
    private Fooling fooling;
    private int trials;

    FoolIt(Palette palette, Map<String, Taught> taught) {
        this.palette = palette;
        others = new OtherNets(taught);
        choice = new DigitChoice(Elements.byId("fool-digits"), wanted -> {
            target = wanted;
            Address.parameter(TARGET, Integer.toString(wanted));
            forget();
        });
        Address.parameter(TARGET).filter(text -> text.length() == 1).ifPresent(text -> {
            target = text.charAt(0) - '0';
            asked = true;
        });
        Address.parameter(BOUND).ifPresent(bound::setValue);
        bound.addEventListener("input", event -> {
            Address.parameter(BOUND, bound.getValue());
            forget();
        });
        step.addEventListener("input", event -> showStep(Integer.parseInt(step.getValue())));
        Elements.byId("fool-run").addEventListener("click", event -> run());
    }

    @Override
    public void net(Subject next) {
        subject = next;
    }

    @Override
    public void digit(Subject next) {
        boolean same = fooling != null && subject.trace() == next.trace() && subject.input() == next.input();
        subject = next;
        if (same) {
            showStep(Integer.parseInt(step.getValue()));
            return;
        }
        forget();
        if (asked && target >= 0 && target <= 9 && target != answer()) run();
        asked = false;
    }

    private int answer() {
        subject.read();
        return subject.answer();
    }

    /** What was found is of another digit, target or bound. */
    private void forget() {
        int answer = answer();
        if (target < 0 || target > 9 || target == answer)
            target = Answer.of(probabilities()).next();
        choice.forbid(answer);
        choice.show(target);
        Texts.say(boundSaid, "inside.fool.bound-said", bound.getValue(), levels(Double.parseDouble(bound.getValue())));
        fooling = null;
        trials++;
        panel.setAttribute("data-fool", "ready");
        outcome.removeAttribute("data-outcome");
        Texts.say(outcome, "inside.fool.ready", Integer.toString(answer), Integer.toString(target));
        digit.show(subject.input(), SIDE, 1, palette.ink());
        Texts.say(digitSaid, "inside.fool.read", Integer.toString(answer), Numbers.percent(probabilities()[answer]));
    }

    private float[] probabilities() {
        return subject.trace().probabilities().toArray();
    }

    private static String levels(double share) {
        return Integer.toString((int) Math.round(share * 255));
    }

    private void run() {
        int was = answer();
        Address.parameter(TARGET, Integer.toString(target));
        double start = now();
        fooling = new Fooling(subject.trace(), subject.input(), target, Double.parseDouble(bound.getValue()));
        Fooling.State state = fooling.run();
        outcome.setAttribute("data-milliseconds", Figures.plain(now() - start));
        outcome.setAttribute("data-steps", Integer.toString(fooling.steps()));
        outcome.setAttribute("data-outcome", state == Fooling.State.REACHED ? "reached" : "missed");
        panel.setAttribute("data-fool", "done");
        tell(state);
        step.setAttribute("max", Integer.toString(fooling.steps()));
        step.setValue(Integer.toString(fooling.steps()));
        chart.show(fooling, was, target);
        Texts.say(legendWas, "inside.fool.line", Integer.toString(was));
        Texts.say(legendWanted, "inside.fool.line", Integer.toString(target));
        showStep(fooling.steps());
        tryOthers();
    }

    private void tell(Fooling.State state) {
        String key =
                switch (state) {
                    case REACHED -> "inside.fool.reached";
                    case STUCK -> "inside.fool.stuck";
                    default -> "inside.fool.out-of-steps";
                };
        Texts.say(
                outcome,
                key,
                Integer.toString(target),
                Integer.toString(fooling.steps()),
                Figures.fixed(fooling.largestChange(fooling.steps()), 2),
                bound.getValue());
    }

    private void showStep(int at) {
        float[] delta = fooling.change(at);
        double most = Figures.largest(delta, delta.length);
        digit.show(subject.input(), SIDE, 1, palette.ink());
        change.show(delta, SIDE, most, palette.signed());
        sum.show(fooling.picture(at), SIDE, 1, palette.ink());
        float[] probabilities = fooling.probabilities(at);
        Answer answer = Answer.of(probabilities);
        Texts.say(stepSaid, "inside.fool.step-said", Integer.toString(at), Integer.toString(fooling.steps()));
        Texts.say(changeSaid, "inside.fool.change-said", most > 0 ? Figures.fixed(1 / most, 0) : "1");
        Texts.say(sumSaid, "inside.fool.read", Integer.toString(answer.digit()), Numbers.percent(answer.probability()));
        String[] amounts = {Figures.fixed(most, 2), levels(most)};
        Texts.say(largest, "inside.fool.amount", amounts);
        Texts.say(mean, "inside.fool.mean-said", Figures.fixed(fooling.meanChange(at), 3));
        chart.at(fooling, at);
    }

    /** The change was made for one net; what do the others say to it? */
    private void tryOthers() {
        int trial = ++trials;
        float[] before = subject.input();
        float[] after = fooling.picture(fooling.steps());
        Markup.empty(table);
        others.each(subject.name(), (name, trace) -> {
            if (trial != trials) return;
            trace.forward(before);
            Answer was = Answer.of(trace.probabilities().toArray());
            trace.forward(after);
            Answer is = Answer.of(trace.probabilities().toArray());
            Element row = Markup.html("tr", "data-fooled", Boolean.toString(was.digit() != is.digit()));
            Markup.put(row, Markup.put(Markup.html("th", "scope", "row"), name), cell(was), cell(is));
            Markup.put(table, row);
        });
    }

    private static Element cell(Answer answer) {
        Element cell = Markup.html("td", "class", "number");
        Markup.put(cell, Markup.put(Markup.html("b"), Integer.toString(answer.digit())));
        return Markup.put(cell, " " + Numbers.percent(answer.probability()));
    }

    @JSBody(script = "return performance.now();")
    private static native double now();
}
