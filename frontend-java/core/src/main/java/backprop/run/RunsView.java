package backprop.run;

import java.util.List;
import java.util.Optional;

/**
 * The runs of a page at one moment.
 *
 * @param current the one that is looked at
 */
public record RunsView(List<RunView> runs, Optional<RunView> current) {
    /** How many are at work. */
    public int atWork() {
        return (int) runs.stream().filter(run -> run.state().isBusy()).count();
    }

    /** How many wait until there is room for them. */
    public int waiting() {
        return (int) runs.stream()
                .filter(run -> run.state() instanceof RunState.Waiting)
                .count();
    }

    public List<LineStyle> styles() {
        return runs.stream().map(RunView::style).toList();
    }
}
