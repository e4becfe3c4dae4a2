package backprop.run;

import backprop.run.naming.RunName;
import backprop.run.naming.RunNaming;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The runs of a page in their order: each looks otherwise than the others, and is named by what sets it apart. */
final class Runs {
    private final List<Run> runs = new ArrayList<>();

    List<Run> all() {
        return List.copyOf(runs);
    }

    int size() {
        return runs.size();
    }

    List<RunView> views() {
        return runs.stream().map(Run::view).toList();
    }

    /** One that none of them has. */
    LineStyle unusedStyle() {
        return LineStyle.unused(styles());
    }

    private List<LineStyle> styles() {
        return runs.stream().map(Run::style).toList();
    }

    void add(List<Run> more) {
        runs.addAll(more);
        nameAll();
    }

    /** Runs of earlier visits. They keep their looks: one that has begun meanwhile takes another. */
    void addEarlier(List<Run> earlier) {
        List<LineStyle> taken = new ArrayList<>(earlier.stream().map(Run::style).toList());
        for (Run run : runs) {
            if (taken.contains(run.style())) run.style(LineStyle.unused(taken));
            taken.add(run.style());
        }
        runs.addAll(0, earlier);
        nameAll();
    }

    /** Returns its place. */
    int remove(Run run) {
        int place = runs.indexOf(run);
        runs.remove(run);
        nameAll();
        return place;
    }

    /** One that was removed comes back, at that place; another may look as it did by now. */
    void restore(Run run, int place) {
        if (styles().contains(run.style())) run.style(unusedStyle());
        runs.add(Math.min(place, runs.size()), run);
        nameAll();
    }

    /** What is called otherwise now, or shown no more, sets others apart otherwise. */
    void nameAll() {
        List<RunName> names = RunNaming.of(runs.stream().map(Run::named).toList());
        for (int i = 0; i < names.size(); i++) runs.get(i).assignName(names.get(i));
    }

    /**
     * The one that goes first where there are too many: of those that rest, of these of those without a name of their own,
     * the oldest.
     *
     * @param current the one that is looked at, which goes last
     */
    Run first(Optional<Run> current) {
        return runs.stream()
                .min(Comparator.comparing((Run run) -> run == current.orElse(null))
                        .thenComparing(run -> !run.state().isAtRest())
                        .thenComparing(run -> !run.name().isEmpty()))
                .orElseThrow();
    }

    /** The first one that works. */
    Optional<Run> busy() {
        return runs.stream().filter(run -> run.state().isBusy()).findFirst();
    }
}
