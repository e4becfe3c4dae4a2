package backprop.ui.inside.backward;

import backprop.data.Dataset;
import backprop.explain.InkPatch;
import backprop.explain.Trace;
import backprop.explain.Unit;
import backprop.ui.dom.Debounce;
import backprop.ui.dom.Elements;
import backprop.ui.dom.Texts;
import backprop.ui.inside.digit.AnswerPanel;
import backprop.ui.inside.digit.DigitChoice;
import backprop.ui.inside.digit.InspectedDigit;
import backprop.ui.inside.digit.ReadWell;
import backprop.ui.inside.digit.RightAnswer;
import backprop.ui.inside.flow.Extent;
import backprop.ui.inside.flow.Flow;
import backprop.ui.inside.paint.Palette;
import backprop.ui.inside.paint.ShortNumbers;
import backprop.ui.widget.Answer;
import org.teavm.jso.dom.html.HTMLElement;

/** From the loss of an answer back through every layer, a step at a time, down to the pixels. */
public final class BackwardPanel implements AnswerPanel {

    private final Flow flow;
    private final StepRule rule;
    private final GradientSource source;
    private final InkView ink;
    private final DigitChoice choice;
    private final RightAnswer right;
    private final BackwardSteps steps = new BackwardSteps(this::refresh);
    private final SlopeTable slopes = new SlopeTable();
    private final ReadWell readWell = new ReadWell("back-well", "inside.back.well");
    private final Debounce atRest = new Debounce();
    private final HTMLElement loss = Elements.byId("back-loss");
    private InspectedDigit subject;

    public BackwardPanel(Palette palette, RightAnswer right) {
        this.right = right;
        flow = new Flow(Elements.byId("back-flow"), palette, Flow.Direction.BACKWARD, this::choose);
        rule = new StepRule(palette);
        source = new GradientSource(palette, flow);
        ink = new InkView(palette);
        choice = new DigitChoice(Elements.byId("back-digits"), digit -> {
            right.set(digit);
            refresh();
        });
        Elements.byId("check").addEventListener("click", event -> check());
    }

    @Override
    public void net(InspectedDigit next) {
        subject = next;
        flow.build(next);
        steps.layers(next.trace().layers().size());
    }

    @Override
    public void digit(InspectedDigit next) {
        subject = next;
        refresh();
    }

    @Override
    public void preview(InspectedDigit next) {
        subject = next;
        refresh(Extent.IN_VIEW);
    }

    public void fit() {
        flow.fit();
    }

    /** To the step at which the gradient has just come to a number that is chosen. */
    private void choose(int layer, Unit unit) {
        source.choose(unit);
        steps.goTo(subject.trace().layers().size() - layer);
    }

    private void refresh() {
        refresh(Extent.ALL);
    }

    private void refresh(Extent extent) {
        Trace trace = subject.trace();
        subject.read();
        float[] probabilities = trace.probabilities().toArray();
        int label = right.of(subject);
        double lost = trace.backward(label);
        choice.show(label);
        readWell.show(probabilities, label);
        steps.show();
        slopes.clear();
        Texts.show(loss, "inside.back.loss", Integer.toString(label), ShortNumbers.brief(lost));
        int count = trace.layers().size();
        int step = steps.at();
        flow.showGradients(subject, count - step, label, extent);
        if (step == 0) rule.showLoss(label, lost, probabilities[label]);
        else if (step == 1) rule.showScores(label);
        else rule.show(trace, count - step + 1);
        if (step < 2) source.hide();
        else source.show(subject, count - step + 1);
        ink.show(subject.input(), trace.inputGradient().toArray(), label);
        atRest.then(() -> showPatch(label, probabilities));
    }

    /** The dab is tried for the answer; if the net gives that already, for the one that comes next. */
    private void showPatch(int label, float[] probabilities) {
        Trace trace = subject.trace();
        Answer answer = Answer.of(probabilities);
        int digit = answer.digit() == label ? answer.next() : label;
        subject.read();
        trace.backwardToInput(digit);
        InkPatch dab = InkPatch.best(subject.input(), trace.inputGradient().toArray(), Dataset.SIDE);
        trace.forward(dab.on(subject.input(), Dataset.SIDE));
        ink.showDab(dab, digit, probabilities, trace.probabilities().toArray());
        subject.read();
        trace.backward(label);
        flow.describeGradients();
        rule.describe();
    }

    private void check() {
        subject.read();
        int label = right.of(subject);
        subject.trace().backward(label);
        slopes.show(subject.trace(), label);
    }
}
