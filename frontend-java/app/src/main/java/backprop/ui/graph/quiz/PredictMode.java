package backprop.ui.graph.quiz;

import backprop.graph.predict.Exercise;
import backprop.graph.predict.Level;
import backprop.graph.predict.Question;
import backprop.graph.predict.Score;
import backprop.ui.dom.DomUpdate;
import backprop.ui.dom.Elements;
import backprop.ui.dom.Texts;
import backprop.ui.graph.scene.FigureElements;
import backprop.ui.graph.scene.Scene;
import backprop.ui.graph.scene.StepView;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.teavm.jso.JSBody;
import org.teavm.jso.dom.html.HTMLElement;
import org.teavm.jso.dom.html.HTMLInputElement;
import org.teavm.jso.dom.html.HTMLSelectElement;

/** Predict: numbers are asked before they are shown, as the level wants it; marked, with a hint on a miss, and a score. */
public final class PredictMode {
    private final HTMLInputElement toggle;
    private final HTMLSelectElement levels;
    private final HTMLElement hint;
    private final HTMLElement answer;
    private final HTMLElement check;
    private final HTMLElement reveal;
    private final HTMLElement scoreText;
    private final Optional<HTMLElement> inShort;
    private final Map<Level, Score> scores = new HashMap<>();
    private final AnswerFields fields;
    private final Listener listener;
    private Scene scene;
    private StepView moment;

    /** What the page does about it. */
    public interface Listener {
        /** The switch, or a step's being answered, changes what is to be seen. */
        void changed();

        void next();

        /** What a step asks was predicted, rightly or not. */
        void attempted(boolean isRight, boolean hasWrongSign);
    }

    public PredictMode(FigureElements parts, Listener listener) {
        toggle = parts.get("predict");
        levels = parts.get("predict-level");
        hint = parts.get("hint");
        answer = parts.get("answer");
        check = parts.get("check");
        reveal = parts.get("reveal");
        scoreText = parts.get("score");
        inShort = parts.has("in-short") ? Optional.of(parts.get("in-short")) : Optional.empty();
        fields = new AnswerFields(parts, this::submit);
        this.listener = listener;
        toggle.addEventListener("change", event -> {
            listener.changed();
            focusField();
        });
        levels.addEventListener("change", event -> listener.changed());
        parts.get("rule").addEventListener("submit", event -> {
            event.preventDefault();
            submit();
        });
        reveal.addEventListener("click", event -> {
            exercise(scene).reveal(moment.count());
            listener.changed();
            focusQuietly(check);
        });
    }

    /** The level, if Predict is on. */
    public Optional<Level> level() {
        return toggle.isChecked() ? Optional.of(chosen()) : Optional.empty();
    }

    private Level chosen() {
        return Level.of(levels.getValue()).orElse(Level.PRODUCT);
    }

    public void setLevel(Optional<Level> wanted) {
        toggle.setChecked(wanted.isPresent());
        wanted.ifPresent(level -> levels.setValue(level.id()));
    }

    /** Other numbers, other answers. */
    public void reset() {
        scores.clear();
    }

    private Exercise exercise(Scene asked) {
        Score score = scores.computeIfAbsent(chosen(), level -> new Score());
        return new Exercise(asked.propagation(), chosen(), score);
    }

    /** What was right at the first try, of all that is asked after so many steps or more; none while some of it is open. */
    public Optional<List<Boolean>> firsts(Scene asked, int count) {
        return level().flatMap(level -> exercise(asked).firsts(count));
    }

    /** Whether all that is asked after so many steps or more was right at last. */
    public boolean isAnswered(Scene asked, int count) {
        return toggle.isChecked() && exercise(asked).isAnswered(count);
    }

    /** Whether something is asked after so many steps. */
    public boolean hasQuestions(Scene asked, int count) {
        return toggle.isChecked() && !exercise(asked).questions(count).isEmpty();
    }

    /** Where one comes to who wants to go so far; an open question stops everybody. */
    public int reachable(Scene asked, int from, int wanted) {
        return toggle.isChecked() ? exercise(asked).reachable(from, wanted) : wanted;
    }

    /** Of the steps so far and those that a level leaves out. */
    public int place(Scene asked, int count) {
        return toggle.isChecked() ? exercise(asked).place(count) : count;
    }

    /** What may be seen after so many steps. */
    public StepView view(Scene asked, int count) {
        StepView all = StepView.of(asked.propagation(), count);
        if (!toggle.isChecked() || !exercise(asked).isOpen(count)) return all;
        Exercise exercise = exercise(asked);
        return all.asking(exercise.level(), exercise.questions(count), exercise.known(count));
    }

    public void show(Scene shownScene, StepView shown) {
        scene = shownScene;
        moment = shown;
        fields.show(scene, shown);
        Score score = exercise(scene).score();
        boolean asked = shown.asked();
        DomUpdate.hidden(hint, true);
        boolean done = toggle.isChecked() && score.asked() > 0 && !asked;
        DomUpdate.hidden(answer, !asked && !done);
        DomUpdate.hidden(reveal, !asked);
        Texts.show(check, asked ? "graph.check" : "graph.next");
        DomUpdate.hidden(check, !asked && shown.isAtEnd());
        String key = shown.isAtEnd() && !asked ? "graph.score.end" : "graph.score";
        if (score.asked() == 0) Texts.clear(scoreText);
        else Texts.show(scoreText, key, Integer.toString(score.right()), Integer.toString(score.asked()));
    }

    /** To the first field, if something is asked. */
    public void focusField() {
        fields.focus();
    }

    private void submit() {
        if (!moment.asked()) {
            listener.next();
            focusField();
            return;
        }
        List<AnswerField> missed = new ArrayList<>();
        List<Question> right = new ArrayList<>();
        List<Question> wrong = new ArrayList<>();
        for (AnswerField field : fields.all()) {
            boolean isRight = field.check();
            if (isRight) right.add(field.question);
            else missed.add(field);
            if (!isRight && field.given().isPresent()) wrong.add(field.question);
        }
        exercise(scene).attempt(moment.count(), right, wrong);
        if (missed.isEmpty() || !wrong.isEmpty()) report(missed);
        if (!missed.isEmpty()) {
            showHint(first(missed, exercise(scene).level().countsEach()));
            return;
        }
        listener.changed();
        focusQuietly(check);
    }

    /** Where each counts for itself, one may be checked before the next is thought of. */
    private static AnswerField first(List<AnswerField> missed, boolean each) {
        return missed.stream()
                .filter(field -> !each || field.given().isPresent())
                .findFirst()
                .orElse(missed.get(0));
    }

    private void report(List<AnswerField> missed) {
        boolean turned = !missed.isEmpty()
                && missed.get(0).given().isPresent()
                && missed.get(0).question.hasWrongSign(missed.get(0).given().getAsDouble());
        listener.attempted(missed.isEmpty(), turned);
    }

    private void showHint(AnswerField field) {
        String words = new HintText(scene.names(), moment).of(field.question, field.given());
        hint.setHidden(false);
        hint.setInnerText("");
        HTMLElement name = Elements.create("b");
        name.setInnerText(Texts.text("graph.hint"));
        hint.appendChild(name);
        hint.appendChild(hint.getOwnerDocument().createTextNode(" " + words));
        inShort.ifPresent(line -> line.setInnerText(words));
        field.focus();
    }

    /** On a narrow page the picture stays in sight. */
    @JSBody(params = "element", script = "element.focus({ preventScroll: true });")
    private static native void focusQuietly(HTMLElement element);
}
