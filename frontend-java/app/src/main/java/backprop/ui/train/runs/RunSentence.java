package backprop.ui.train.runs;

import backprop.run.AccuracyMark;
import backprop.run.RunState;
import backprop.run.RunView;
import backprop.ui.dom.Elements;
import backprop.ui.dom.LocalNumbers;
import backprop.ui.dom.Texts;
import java.util.Optional;
import java.util.OptionalInt;
import org.teavm.jso.dom.html.HTMLElement;

/** While the lab is presented: one sentence on the run that is looked at. */
public final class RunSentence {
    private final HTMLElement sentence = Elements.byId("run-sentence");

    /**
     * @param current the run that is looked at
     * @param earlier the iteration after which it is seen, if that is not where it stands
     */
    public void show(Optional<RunView> current, OptionalInt earlier) {
        if (current.isEmpty()) Texts.show(sentence, "train.told.none");
        else show(current.get(), earlier.orElse(current.get().iteration()));
    }

    private void show(RunView run, int iteration) {
        String name = RunNames.title(run);
        if (iteration == 0) {
            Texts.show(sentence, "train.told." + beginning(run), name);
            return;
        }
        String at = LocalNumbers.grouped(iteration);
        if (run.state() instanceof RunState.Diverged && iteration == run.iteration()) {
            Texts.show(sentence, "train.told.diverged", name, at);
            return;
        }
        String loss = LocalNumbers.loss(run.losses().mean(iteration), 3);
        Optional<AccuracyMark> test = run.mark(iteration);
        if (test.isEmpty()) {
            Texts.show(sentence, "train.told.loss", name, at, loss);
            return;
        }
        String accuracy = LocalNumbers.percent(test.get().test());
        if (test.get().iteration() == iteration) Texts.show(sentence, "train.told.tested", name, at, loss, accuracy);
        else
            Texts.show(
                    sentence,
                    "train.told.last-test",
                    name,
                    at,
                    loss,
                    accuracy,
                    LocalNumbers.grouped(test.get().iteration()));
    }

    private static String beginning(RunView run) {
        if (run.state() instanceof RunState.Waiting) return "waiting";
        return run.state().isLoading() ? "loading" : "begin";
    }
}
