package backprop.ui.inside.adversarial;

import backprop.browser.Address;
import backprop.explain.AdversarialAttack;
import backprop.ui.dom.Elements;
import backprop.ui.dom.Texts;
import backprop.ui.inside.digit.AnswerPanel;
import backprop.ui.inside.digit.DigitChoice;
import backprop.ui.inside.digit.InspectedDigit;
import backprop.ui.inside.finetune.FineTunedNet;
import backprop.ui.inside.paint.Palette;
import backprop.ui.inside.paint.ShortNumbers;
import backprop.ui.widget.Answer;
import java.util.Map;
import org.teavm.jso.JSBody;
import org.teavm.jso.dom.html.HTMLElement;
import org.teavm.jso.dom.html.HTMLInputElement;

/** The digit is changed, pixel by pixel within a bound, until the net reads another one. */
public final class AdversarialPanel implements AnswerPanel {
    private static final String TARGET = "target", BOUND = "bound";

    private final AttackStep path;
    private final TransferTable others;
    private final DigitChoice choice;
    private final HTMLElement panel = Elements.byId("answer-fool");
    private final HTMLInputElement bound = Elements.byId("fool-bound");
    private final HTMLElement boundSaid = Elements.byId("fool-bound-said");
    private final HTMLElement outcome = Elements.byId("fool-outcome");
    private int target = -1;
    private boolean asked;
    private InspectedDigit subject;
    private AdversarialAttack fooling;

    public AdversarialPanel(Palette palette, Map<String, FineTunedNet> taught) {
        path = new AttackStep(palette);
        others = new TransferTable(taught);
        choice = new DigitChoice(Elements.byId("fool-digits"), wanted -> {
            target = wanted;
            Address.parameter(TARGET, Integer.toString(wanted));
            reset();
        });
        Address.parameter(TARGET).filter(text -> text.length() == 1).ifPresent(text -> {
            target = text.charAt(0) - '0';
            asked = true;
        });
        Address.parameter(BOUND).ifPresent(bound::setValue);
        bound.addEventListener("input", event -> {
            Address.parameter(BOUND, bound.getValue());
            reset();
        });
        Elements.byId("fool-run").addEventListener("click", event -> run());
    }

    @Override
    public void net(InspectedDigit next) {
        subject = next;
    }

    @Override
    public void digit(InspectedDigit next) {
        boolean same = fooling != null && subject.trace() == next.trace() && subject.input() == next.input();
        subject = next;
        if (same) {
            path.show();
            return;
        }
        int wanted = target;
        reset();
        if (asked && target == wanted) run();
        asked = false;
    }

    private Answer answer() {
        subject.read();
        return Answer.of(subject.trace().probabilities().toArray());
    }

    /** What was found is of another digit, target or bound. */
    private void reset() {
        Answer answer = answer();
        String digit = Integer.toString(answer.digit());
        if (target < 0 || target > 9 || target == answer.digit()) target = answer.next();
        choice.forbid(answer.digit());
        choice.show(target);
        Texts.show(boundSaid, "inside.fool.bound-said", bound.getValue(), AttackStep.levels(bound()));
        fooling = null;
        others.clear();
        panel.setAttribute("data-fool", "ready");
        outcome.removeAttribute("data-outcome");
        Texts.show(outcome, "inside.fool.ready", digit, Integer.toString(target));
        path.start(subject.input(), answer);
    }

    private double bound() {
        return Double.parseDouble(bound.getValue());
    }

    private void run() {
        int was = answer().digit();
        Address.parameter(TARGET, Integer.toString(target));
        double start = now();
        fooling = new AdversarialAttack(subject.trace(), subject.input(), target, bound());
        AdversarialAttack.State state = fooling.run();
        outcome.setAttribute("data-milliseconds", ShortNumbers.plain(now() - start));
        outcome.setAttribute("data-steps", Integer.toString(fooling.steps()));
        outcome.setAttribute("data-outcome", state == AdversarialAttack.State.REACHED ? "reached" : "missed");
        panel.setAttribute("data-fool", "done");
        show(state);
        path.end(fooling, was, target);
        others.run(subject.name(), subject.input(), fooling.picture(fooling.steps()));
    }

    private void show(AdversarialAttack.State state) {
        String key =
                switch (state) {
                    case REACHED -> "inside.fool.reached";
                    case STUCK -> "inside.fool.stuck";
                    default -> "inside.fool.out-of-steps";
                };
        Texts.show(
                outcome,
                key,
                Integer.toString(target),
                Integer.toString(fooling.steps()),
                ShortNumbers.fixed(fooling.largestChange(fooling.steps()), 2),
                bound.getValue());
    }

    @JSBody(script = "return performance.now();")
    private static native double now();
}
