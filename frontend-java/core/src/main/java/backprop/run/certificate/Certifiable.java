package backprop.run.certificate;

import backprop.run.RunState;
import backprop.run.RunView;
import backprop.session.Engine;
import backprop.session.protocol.Snapshot;
import backprop.session.settings.RunSettings;
import backprop.weights.NetworkFile;
import backprop.weights.WeightsDigest;
import java.util.Optional;

/** Whether a run can have a certificate, as far as is known without doing it again. */
public enum Certifiable {
    YES,
    /** There is no run. */
    NO_RUN,
    /** The engine rounds otherwise than the others do. */
    ENGINE,
    /** Its digits are of one browser alone. */
    OWN_DIGITS,
    DIVERGED,
    /** It does not rest after an iteration, or its weights there are not known. */
    UNFINISHED,
    /** Its learning rate was changed on the way. */
    OTHER_RATE,
    /** It has left another run. */
    BRANCH;

    public static Certifiable of(Optional<RunView> run, Engine engine) {
        if (run.isEmpty()) return NO_RUN;
        RunView view = run.get();
        if (!engine.isExact()) return ENGINE;
        if (view.spec().settings().digits().isOwn()) return OWN_DIGITS;
        if (view.state() instanceof RunState.Diverged) return DIVERGED;
        if (view.spec().start() > 0) return BRANCH;
        if (!isAtRest(view)) return UNFINISHED;
        return view.rate() == view.spec().settings().plan().learningRate() ? YES : OTHER_RATE;
    }

    private static boolean isAtRest(RunView run) {
        boolean isSaved = run.snapshot().map(Snapshot::iteration).equals(Optional.of(run.iteration()));
        return run.iteration() > 0 && isSaved && run.state().isAtRest();
    }

    /** What is claimed of a run: its settings, up to where it rests, whatever has ended it. */
    public static RunSettings settings(RunView run) {
        RunSettings asked = run.spec().settings();
        return new RunSettings(asked.plan().withIterations(run.iteration()), asked.digits());
    }

    /**
     * SHA-256 of the weights that a run has where it rests.
     *
     * @throws NoSuchElementException if it has no snapshot
     */
    public static String weights(RunView run) {
        return WeightsDigest.of(NetworkFile.values(run.snapshot().orElseThrow().file()));
    }
}
