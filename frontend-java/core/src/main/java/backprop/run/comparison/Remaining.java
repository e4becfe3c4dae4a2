package backprop.run.comparison;

import backprop.run.RunState;
import backprop.run.RunView;
import backprop.session.settings.RunSettings;
import java.util.List;

/** What of a comparison is still to be run: the same settings give the same run, which need not be run twice. */
public final class Remaining {
    private Remaining() {}

    /** Those that neither are done nor work; all of them again where none is left. */
    public static List<RunSettings> of(List<RunSettings> asked, List<RunView> runs) {
        List<RunSettings> left = asked.stream()
                .filter(settings -> runs.stream().noneMatch(run -> isThere(settings, run)))
                .toList();
        return left.isEmpty() ? asked : left;
    }

    /** One with a name may have begun with the weights of a file; a student's digits may be other ones by now. */
    private static boolean isThere(RunSettings settings, RunView run) {
        return (run.state() instanceof RunState.Done || !run.state().isAtRest())
                && run.name().isEmpty()
                && !settings.digits().isOwn()
                && run.spec().isOf(settings)
                && run.rate() == settings.plan().learningRate();
    }
}
