package backprop.ui.inside.finetune;

import backprop.browser.Address;
import backprop.ui.desk.SharedDrawState;
import backprop.ui.dom.Debounce;
import backprop.ui.dom.Elements;
import backprop.ui.dom.Texts;
import backprop.ui.inside.digit.AnswerPanel;
import backprop.ui.inside.digit.DigitChoice;
import backprop.ui.inside.digit.InspectedDigit;
import backprop.ui.inside.digit.RightAnswer;
import java.util.HashMap;
import java.util.Map;
import org.teavm.jso.dom.html.HTMLButtonElement;
import org.teavm.jso.dom.html.HTMLElement;
import org.teavm.jso.dom.html.HTMLInputElement;

/** A copy of the net learns from this one digit; and what that does to all it knew. */
public final class FineTunePanel implements AnswerPanel {
    private static final String RATE = "lr";

    private final Map<String, FineTunedNet> tunedNets = new HashMap<>();
    private final RightAnswer right;
    private final DigitChoice choice;
    private final FineTuneView lesson = new FineTuneView();
    private final FineTuneEvaluation exam = new FineTuneEvaluation();
    private final TunedNetSaver keep = new TunedNetSaver();
    private final HTMLInputElement rate = Elements.byId("learn-rate");
    private final HTMLElement problem = Elements.byId("learn-rate-problem");
    private final HTMLButtonElement undo = Elements.byId("learn-undo");
    private final HTMLButtonElement reset = Elements.byId("learn-reset");
    private final HTMLElement panel = Elements.byId("answer-learn");
    private final HTMLElement steps = Elements.byId("learn-steps");
    private final Debounce atRest = new Debounce();
    private FineTunedNet now;
    private InspectedDigit subject;

    public FineTunePanel(RightAnswer right) {
        this.right = right;
        choice = new DigitChoice(Elements.byId("learn-digits"), digit -> {
            right.set(digit);
            refresh();
        });
        Address.parameter(RATE).ifPresent(rate::setValue);
        rate.addEventListener("change", event -> Address.parameter(RATE, rate.getValue()));
        Elements.byId("learn-one").addEventListener("click", event -> train(1));
        Elements.byId("learn-ten").addEventListener("click", event -> train(10));
        undo.addEventListener("click", event -> {
            now.undo();
            changed();
        });
        reset.addEventListener("click", event -> {
            now.reset();
            changed();
        });
    }

    /** The net that is taught, by its name; for whoever wants to try something on it. */
    public Map<String, FineTunedNet> taught() {
        return tunedNets;
    }

    @Override
    public void net(InspectedDigit next) {
        subject = next;
        now = tunedNets.computeIfAbsent(FineTunedNet.baseOf(next.name()), base -> new FineTunedNet(next));
        exam.setNet(now);
    }

    @Override
    public void digit(InspectedDigit next) {
        subject = next;
        refresh();
    }

    private void refresh() {
        subject.read();
        int label = right.of(subject);
        choice.show(label);
        keep.setSubject(now, subject, label);
        show(label);
    }

    private void show(int label) {
        int taken = now.tuner.steps();
        undo.setDisabled(!now.tuner.canUndo());
        reset.setDisabled(taken == 0);
        panel.setAttribute("data-steps", Integer.toString(taken));
        Texts.show(steps, taken == 1 ? "inside.learn.steps.one" : "inside.learn.steps", Integer.toString(taken));
        now.lessonOn(subject.input(), label)
                .ifPresentOrElse(
                        done -> lesson.show(now, done, label), () -> lesson.showNone(now, subject.input(), label));
        exam.show();
    }

    private void train(int count) {
        double learningRate = rate();
        if (!(learningRate > 0 && learningRate <= 100)) {
            rate.setAttribute("aria-invalid", "true");
            Texts.show(problem, "inside.learn.rate-wrong");
            return;
        }
        rate.removeAttribute("aria-invalid");
        Texts.clear(problem);
        subject.read();
        now.train(subject.input(), right.of(subject), learningRate, count);
        changed();
    }

    private double rate() {
        try {
            return Double.parseDouble(rate.getValue());
        } catch (NumberFormatException e) {
            return Double.NaN;
        }
    }

    private void changed() {
        refresh();
        FineTunedNet net = now;
        atRest.then(() -> publish(net));
    }

    /** The fine-tuned net becomes a choice; if it is the one that reads, it reads on with what it has learned. */
    private void publish(FineTunedNet net) {
        SharedDrawState.addNet(net.name(), Texts.text("inside.learn.net", net.label), net.file(), false);
        exam.evaluate(net);
    }
}
