package backprop.ui.train.setup;

import backprop.run.estimate.StartPlan;
import backprop.ui.dom.DomUpdate;
import backprop.ui.dom.Elements;
import backprop.ui.dom.LocalNumbers;
import backprop.ui.dom.Texts;
import java.util.Optional;
import org.teavm.jso.dom.html.HTMLElement;

/** Says what Start will do, before it is pressed. */
public final class StartNote {
    private static final double LONG = 100;

    private final HTMLElement note = Elements.byId("start-plan");

    /** @param plan none where Start does not begin anything */
    public void show(Optional<StartPlan> plan) {
        DomUpdate.text(note, plan.map(StartNote::words).orElse(""));
    }

    private static String words(StartPlan plan) {
        String runs = Integer.toString(plan.runs());
        String most = iterations(plan.most());
        String work = plan.runs() == 1
                ? Texts.text("train.plan.one", most)
                : plan.least() == plan.most()
                        ? Texts.text("train.plan.many", runs, most)
                        : Texts.text("train.plan.range", runs, LocalNumbers.grouped(plan.least()), most);
        work = Texts.text(plan.isGuess() ? "train.plan.roughly" : "train.plan.about", work, time(plan.shownSeconds()));
        if (plan.done() == 0) return work;
        String done = Integer.toString(plan.done());
        return Texts.text(plan.done() == 1 ? "train.plan.other" : "train.plan.others", work, done);
    }

    private static String iterations(int count) {
        return count == 1
                ? Texts.text("train.plan.iteration")
                : Texts.text("train.plan.iterations", LocalNumbers.grouped(count));
    }

    private static String time(double seconds) {
        if (seconds >= LONG) return Texts.text("train.minutes", LocalNumbers.fixed(seconds / 60, 0));
        return Texts.text("train.seconds", LocalNumbers.fixed(seconds, seconds < 1 ? 1 : 0));
    }
}
