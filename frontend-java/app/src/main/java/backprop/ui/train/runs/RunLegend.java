package backprop.ui.train.runs;

import backprop.run.AccuracyMark;
import backprop.run.RunState;
import backprop.run.RunView;
import backprop.ui.dom.DomUpdate;
import backprop.ui.dom.Elements;
import backprop.ui.dom.LocalNumbers;
import backprop.ui.dom.Texts;
import backprop.ui.widget.LineClasses;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.teavm.jso.dom.html.HTMLElement;

/** While the lab is presented: which line is whose, and one sentence on the run that is looked at. */
public final class RunLegend {
    private final HTMLElement list = Elements.byId("run-legend");
    private final HTMLElement sentence = Elements.byId("run-sentence");
    private final List<HTMLElement> entries = new ArrayList<>();

    /**
     * @param current the run that is looked at
     * @param earlier the iteration after which it is seen, if that is not where it stands
     */
    public void show(List<RunView> runs, Optional<RunView> current, OptionalInt earlier) {
        List<RunView> shown = runs.stream()
                .filter(run -> !run.isHidden() && run.iteration() > 0)
                .toList();
        while (entries.size() > shown.size()) entries.remove(entries.size() - 1).delete();
        while (entries.size() < shown.size()) entries.add(entry());
        for (int i = 0; i < shown.size(); i++)
            show(entries.get(i), shown.get(i), shown.get(i).isOf(current));
        if (current.isEmpty()) Texts.say(sentence, "train.told.none");
        else tell(current.get(), earlier.orElse(current.get().iteration()));
    }

    private HTMLElement entry() {
        HTMLElement entry = Elements.create("li");
        HTMLElement line = Elements.create("i");
        line.setClassName("line");
        entry.appendChild(line);
        entry.appendChild(Elements.create("span"));
        list.appendChild(entry);
        return entry;
    }

    private static void show(HTMLElement entry, RunView run, boolean now) {
        DomUpdate.attribute(entry, "class", LineClasses.of(run.style()) + (now ? " now" : ""));
        DomUpdate.text((HTMLElement) entry.getLastChild(), RunNames.title(run));
    }

    private void tell(RunView run, int iteration) {
        String name = RunNames.title(run);
        if (iteration == 0) {
            Texts.say(sentence, "train.told." + beginning(run), name);
            return;
        }
        String at = LocalNumbers.grouped(iteration);
        if (run.state() instanceof RunState.Diverged && iteration == run.iteration()) {
            Texts.say(sentence, "train.told.diverged", name, at);
            return;
        }
        String loss = LocalNumbers.loss(run.losses().mean(iteration), 3);
        Optional<AccuracyMark> test = run.mark(iteration);
        if (test.isEmpty()) {
            Texts.say(sentence, "train.told.loss", name, at, loss);
            return;
        }
        String accuracy = LocalNumbers.percent(test.get().test());
        if (test.get().iteration() == iteration) Texts.say(sentence, "train.told.tested", name, at, loss, accuracy);
        else
            Texts.say(
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
