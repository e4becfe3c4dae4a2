package backprop.ui.graph.quiz;

import backprop.graph.EdgeGradient;
import backprop.graph.Step;
import backprop.graph.predict.Exercise;
import backprop.graph.predict.Level;
import backprop.graph.predict.Question;
import backprop.graph.predict.Score;
import backprop.ui.dom.DomUpdate;
import backprop.ui.dom.Elements;
import backprop.ui.dom.Texts;
import backprop.ui.graph.scene.FigureElements;
import backprop.ui.graph.scene.FormulaText;
import backprop.ui.graph.scene.NodeTexts;
import backprop.ui.graph.scene.Scene;
import backprop.ui.graph.scene.StepSentence;
import backprop.ui.graph.scene.StepView;
import backprop.ui.graph.step.Blank;
import backprop.ui.graph.step.StepFormula;
import java.util.List;
import java.util.Optional;
import org.teavm.jso.dom.html.HTMLElement;
import org.teavm.jso.dom.html.HTMLInputElement;

/** Predict: a step's numbers are asked before they are shown; marked, with a hint on a miss, and a score. */
public final class PredictMode {
    private final HTMLInputElement toggle;
    private final HTMLElement hint;
    private final HTMLElement answer;
    private final HTMLElement check;
    private final HTMLElement reveal;
    private final HTMLElement scoreText;
    private final Score score = new Score();
    private final StepFormula formula;
    private final Listener listener;
    private Optional<StepView> moment = Optional.empty();
    private NodeTexts names;

    /** What the page does about it. */
    public interface Listener {
        /** The switch, or a step's being answered, changes what is to be seen. */
        void changed();

        void next();

        /** A step was predicted, rightly or not. */
        void attempted(boolean isRight, boolean hasWrongSign);
    }

    public PredictMode(FigureElements parts, StepFormula formula, Listener listener) {
        toggle = parts.get("predict");
        hint = parts.get("hint");
        answer = parts.get("answer");
        check = parts.get("check");
        reveal = parts.get("reveal");
        scoreText = parts.get("score");
        this.formula = formula;
        this.listener = listener;
        toggle.addEventListener("change", event -> {
            listener.changed();
            focusBlank();
        });
        parts.get("rule").addEventListener("submit", event -> {
            event.preventDefault();
            submit();
        });
        reveal.addEventListener("click", event -> {
            moment.ifPresent(shown -> score.giveUp(shown.count()));
            listener.changed();
            check.focus();
        });
    }

    public boolean isOn() {
        return toggle.isChecked();
    }

    public void turn(boolean on) {
        toggle.setChecked(on);
    }

    /** Other numbers, other answers. */
    public void forget() {
        score.clear();
    }

    /** Whether a step's result is to be asked. */
    public boolean asks(Scene scene, int count) {
        if (!isOn() || count == 0 || score.isSettled(count)) return false;
        return !Question.of(scene.propagation().steps().get(count - 1)).isEmpty();
    }

    /** The level, if Predict is on. */
    public Optional<Level> level() {
        return isOn() ? Optional.of(Level.PRODUCT) : Optional.empty();
    }

    private Exercise exercise(Scene asked) {
        return new Exercise(asked.propagation(), Level.PRODUCT, score);
    }

    /** What was right at the first try, of all that is asked after so many steps or more; none while some of it is open. */
    public Optional<List<Boolean>> firsts(Scene asked, int count) {
        return level().flatMap(level -> exercise(asked).firsts(count));
    }

    public void show(Scene scene, StepView shown) {
        moment = Optional.of(shown);
        names = scene.names();
        boolean asked = shown.asked();
        DomUpdate.hidden(hint, true);
        boolean done = isOn() && score.asked() > 0 && !asked;
        DomUpdate.hidden(answer, !asked && !done);
        DomUpdate.hidden(reveal, !asked);
        Texts.say(check, asked ? "graph.check" : "graph.next");
        DomUpdate.hidden(check, !asked && shown.isAtEnd());
        String key = shown.isAtEnd() && !asked ? "graph.score.end" : "graph.score";
        if (score.asked() == 0) Texts.clear(scoreText);
        else Texts.say(scoreText, key, Integer.toString(score.right()), Integer.toString(score.asked()));
    }

    void focusBlank() {
        if (!formula.blanks().isEmpty()) formula.blanks().get(0).focus();
    }

    private void submit() {
        if (moment.isEmpty() || !moment.get().asked()) {
            listener.next();
            focusBlank();
            return;
        }
        List<Blank> missed =
                formula.blanks().stream().filter(blank -> !blank.check()).toList();
        if (missed.isEmpty() || missed.stream().anyMatch(blank -> blank.given().isPresent())) attempt(missed);
        if (!missed.isEmpty()) {
            help(missed.get(0));
            return;
        }
        listener.changed();
        check.focus();
    }

    private void attempt(List<Blank> missed) {
        score.attempt(moment.orElseThrow().count(), missed.isEmpty());
        listener.attempted(
                missed.isEmpty(),
                !missed.isEmpty()
                        && missed.get(0).given().isPresent()
                        && missed.get(0)
                                .question
                                .hasWrongSign(missed.get(0).given().getAsDouble()));
    }

    private void help(Blank blank) {
        hint.setHidden(false);
        hint.setInnerText("");
        HTMLElement name = Elements.create("b");
        name.setInnerText(Texts.text("graph.hint"));
        hint.appendChild(name);
        hint.appendChild(hint.getOwnerDocument().createTextNode(" " + words(blank)));
        blank.focus();
    }

    private String words(Blank blank) {
        if (blank.given().isEmpty()) return Texts.text("graph.hint.number");
        if (blank.question.hasWrongSign(blank.given().getAsDouble())) return Texts.text("graph.hint.sign");
        Step step = moment.orElseThrow().step().orElseThrow();
        if (step instanceof Step.Seed) return Texts.text("graph.hint.seed", names.of(step.node()));
        if (step instanceof Step.Forward forward)
            return Texts.text(
                    "graph.hint.forward",
                    FormulaText.formula(step.node(), names),
                    FormulaText.formula(step.node(), forward.operands()));
        Step.Backward backward = (Step.Backward) step;
        List<EdgeGradient> flows = backward.flows();
        EdgeGradient flow = flows.stream()
                .filter(f -> f.edge().from() == blank.question.node())
                .findFirst()
                .orElse(flows.get(0));
        return Texts.sentences(
                StepSentence.rule(step.node(), names),
                Texts.text("graph.hint.backward", FormulaText.product(backward.upstream(), flow.local())));
    }
}
