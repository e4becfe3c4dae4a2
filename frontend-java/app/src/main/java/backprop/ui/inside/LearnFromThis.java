package backprop.ui.inside;

import backprop.explain.Lesson;
import backprop.explain.Moved;
import backprop.explain.Trace;
import backprop.ui.desk.Desk;
import backprop.ui.dom.Address;
import backprop.ui.dom.Elements;
import backprop.ui.dom.Markup;
import backprop.ui.dom.Numbers;
import backprop.ui.dom.Texts;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalDouble;
import org.teavm.jso.dom.html.HTMLButtonElement;
import org.teavm.jso.dom.html.HTMLElement;
import org.teavm.jso.dom.html.HTMLInputElement;
import org.teavm.jso.dom.xml.Element;

/** A copy of the net learns from this one digit; and what that does to all it knew. */
final class LearnFromThis implements Answering {
    private static final String RATE = "lr";

    private final Map<String, Taught> taught = new HashMap<>();
    private final RightAnswer right;
    private final ThousandDigits digits = new ThousandDigits();
    private final DigitChoice choice;
    private final BeforeAfter bars = new BeforeAfter(Elements.byId("learn-bars"));
    private final LearnKeep keep = new LearnKeep();
    private final HTMLInputElement rate = Elements.byId("learn-rate");
    private final HTMLButtonElement undo = Elements.byId("learn-undo");
    private final HTMLButtonElement reset = Elements.byId("learn-reset");
    private final HTMLElement panel = Elements.byId("answer-learn");
    private final HTMLElement loss = Elements.byId("learn-loss");
    private final HTMLElement steps = Elements.byId("learn-steps");
    private final HTMLElement accuracy = Elements.byId("learn-accuracy");
    private final HTMLElement lesson = Elements.byId("learn-lesson");
    private final HTMLElement moved = Elements.byId("learn-moved");
    private final AtRest atRest = new AtRest();
    private Taught now;
    private Subject subject;
    private int examination;

    LearnFromThis(RightAnswer right) {
        this.right = right;
        choice = new DigitChoice(Elements.byId("learn-digits"), digit -> {
            right.say(digit);
            again();
        });
        Address.parameter(RATE).ifPresent(rate::setValue);
        rate.addEventListener("change", event -> Address.parameter(RATE, rate.getValue()));
        Elements.byId("learn-one").addEventListener("click", event -> learn(1));
        Elements.byId("learn-ten").addEventListener("click", event -> learn(10));
        undo.addEventListener("click", event -> {
            now.apprentice.undo();
            changed(null);
        });
        reset.addEventListener("click", event -> {
            now.apprentice.forgetAll();
            changed(null);
        });
    }

    /** The net that is taught, by its name; for whoever wants to try something on it. */
    Map<String, Taught> taught() {
        return taught;
    }

    @Override
    public void net(Subject next) {
        subject = next;
        now = taught.computeIfAbsent(Taught.baseOf(next.name()), base -> new Taught(next));
        if (now.accuracyBefore.isEmpty()) examineBefore(now);
    }

    @Override
    public void digit(Subject next) {
        boolean other = subject == null || !Arrays.equals(subject.input(), next.input());
        subject = next;
        if (other && now != null) now.lesson = null;
        again();
    }

    private void again() {
        subject.read();
        int label = right.of(subject);
        choice.show(label);
        keep.about(now, subject, label);
        show(label);
    }

    private void learn(int count) {
        double learningRate = rate();
        if (!(learningRate > 0 && learningRate <= 100)) {
            rate.setAttribute("aria-invalid", "true");
            return;
        }
        rate.removeAttribute("aria-invalid");
        subject.read();
        int label = right.of(subject);
        changed(now.apprentice.learn(subject.input(), label, learningRate, count));
    }

    private double rate() {
        try {
            return Double.parseDouble(rate.getValue());
        } catch (NumberFormatException e) {
            return Double.NaN;
        }
    }

    private void changed(Lesson done) {
        now.lesson = done;
        now.accuracyNow = OptionalDouble.empty();
        again();
        atRest.then(this::offer);
    }

    /** The taught net becomes a choice; if it is the one that reads, it reads on with what it has learned. */
    private void offer() {
        Desk.offer(now.name(), Texts.text("inside.learn.net", now.label), now.file(), false);
        examine(now);
    }

    private void examineBefore(Taught net) {
        digits.examine(net.untaught, share -> {
            net.accuracyBefore = OptionalDouble.of(share);
            showAccuracy();
        });
    }

    private void examine(Taught net) {
        int mine = ++examination;
        digits.examine(net.apprentice.network(), share -> {
            if (mine != examination) return;
            net.accuracyNow = OptionalDouble.of(share);
            showAccuracy();
        });
    }

    private void show(int label) {
        undo.setDisabled(!now.apprentice.canUndo());
        reset.setDisabled(now.apprentice.steps() == 0);
        panel.setAttribute("data-steps", Integer.toString(now.apprentice.steps()));
        Texts.say(steps, "inside.learn.steps", Integer.toString(now.apprentice.steps()));
        Lesson done = now.lesson;
        Markup.empty(moved);
        if (done == null) {
            showNoLesson(label);
        } else {
            bars.show(done.probabilitiesBefore(), done.probabilitiesAfter(), label);
            loss.setInnerText(Figures.brief(done.lossBefore()) + " → " + Figures.brief(done.lossAfter()));
            for (Moved weight : done.moved()) Markup.put(moved, row(weight));
        }
        showAccuracy();
    }

    /** Before a step: the copy reads as it stands. */
    private void showNoLesson(int label) {
        Trace trace = new Trace(now.apprentice.network());
        trace.forward(subject.input());
        float[] probabilities = trace.probabilities().toArray();
        bars.show(probabilities, probabilities, label);
        loss.setInnerText(Figures.brief(trace.backward(label)));
    }

    private static Element row(Moved weight) {
        Element row = Markup.html("li");
        String name = Names.of(weight.name(), weight.row(), weight.column());
        Markup.put(row, Markup.put(Markup.html("b"), name));
        String numbers = Figures.fixed(weight.before(), 4) + " → " + Figures.fixed(weight.after(), 4);
        return Markup.put(row, Markup.put(Markup.html("span", "class", "number"), numbers));
    }

    private void showAccuracy() {
        String before = percent(now.accuracyBefore);
        boolean untaught = now.apprentice.steps() == 0;
        OptionalDouble is = untaught ? now.accuracyBefore : now.accuracyNow;
        accuracy.setInnerText(untaught ? before : before + " → " + percent(is));
        accuracy.setAttribute("data-digits", digits.areMnist() ? "mnist" : "generated");
        if (untaught || is.isEmpty() || now.accuracyBefore.isEmpty()) {
            Texts.say(lesson, digits.areMnist() ? "inside.learn.digits-mnist" : "inside.learn.digits-generated");
            return;
        }
        double lost = now.accuracyBefore.getAsDouble() - is.getAsDouble();
        String key = lost > 0.02 ? "ruined" : lost > 0.0005 ? "cost" : "free";
        Texts.say(lesson, "inside.learn." + key, Integer.toString((int) Math.round(Math.abs(lost) * 1000)));
    }

    private static String percent(OptionalDouble share) {
        return share.isPresent() ? Numbers.percent(share.getAsDouble()) : "…";
    }
}
