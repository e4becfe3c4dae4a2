package backprop.ui.inside.flow;

import backprop.explain.Trace;
import backprop.nn.architecture.LayerPlan;
import backprop.tensor.Matrix;
import backprop.ui.dom.LocalNumbers;
import backprop.ui.inside.paint.Palette;
import backprop.ui.inside.paint.ShortNumbers;
import java.util.function.IntConsumer;
import org.teavm.jso.dom.html.HTMLElement;

/** The scores, or the gradient with respect to them, y − t; and the probabilities that softmax makes of them. */
final class FlowOutputs {
    private final String count;
    private final ScoreList scores;
    private final FlowFigure scoresFigure;
    private final ScoreList probabilities;
    private final FlowFigure probabilitiesFigure;
    private final Palette palette;

    /** @param choose told the score that is chosen; null where none can be */
    FlowOutputs(String id, LayerPlan last, int outputs, IntConsumer choose, Palette palette) {
        count = Integer.toString(outputs);
        scores = new ScoreList(outputs, choose);
        scores.root().setAttribute("id", id);
        scoresFigure = new FlowFigure(LayerWords.of(last).name(), scores.root());
        probabilities = new ScoreList(outputs, null);
        probabilitiesFigure = new FlowFigure("Softmax", probabilities.root());
        probabilitiesFigure.note("inside.probabilities", count);
        this.palette = palette;
    }

    HTMLElement scores() {
        return scoresFigure.root();
    }

    HTMLElement probabilities() {
        return probabilitiesFigure.root();
    }

    ScoreList list() {
        return scores;
    }

    void show(Trace trace, int answer) {
        Matrix out = trace.scores();
        scoresFigure.note("inside.scores", count);
        scores.show(out.data(), ShortNumbers.largest(out), palette.signed(), answer, v -> ShortNumbers.fixed(v, 1));
        showProbabilities(trace, answer);
    }

    /** @param come whether the gradient has come so far */
    void showGradient(Trace trace, int label, boolean come) {
        scores.veil(!come);
        scoresFigure.note("inside.shape", "1", count);
        Matrix byScores = trace.outputGradient(trace.layers().size() - 1);
        scores.show(byScores.data(), ShortNumbers.largest(byScores), palette.signed(), label, ShortNumbers::brief);
        showProbabilities(trace, label);
    }

    private void showProbabilities(Trace trace, int marked) {
        probabilities.show(trace.probabilities().data(), 1, palette.signed(), marked, LocalNumbers::percent);
    }
}
