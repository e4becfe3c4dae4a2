package backprop.run.certificate;

import backprop.session.settings.RunSettings;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Makes the certificate of a run: it is done again, so that nothing is claimed which its settings alone do not give. */
public final class Certification implements Replay.Listener {
    /** What came of it. */
    public sealed interface Outcome {
        record Made(Certificate certificate) implements Outcome {}

        /** The settings alone give other weights than the run has. */
        record NotAlone() implements Outcome {}

        record Failed(Obstacle obstacle) implements Outcome {}
    }

    private final RunSettings settings;
    private final String weights;
    private final Verification.Progress progress;
    private final Consumer<Outcome> outcome;
    private final List<Waypoint> waypoints = new ArrayList<>();
    private String digits = "";

    /**
     * @param weights SHA-256 of those that the run has at its end
     * @param outcome told once, unless the replay is stopped
     */
    public Certification(
            RunSettings settings, String weights, Verification.Progress progress, Consumer<Outcome> outcome) {
        this.settings = settings;
        this.weights = weights;
        this.progress = progress;
        this.outcome = outcome;
    }

    @Override
    public void loading(int digits, int of) {
        progress.loading(digits, of);
    }

    @Override
    public boolean digits(String sha256) {
        digits = sha256;
        return true;
    }

    @Override
    public void progressed(int iteration) {
        progress.progressed(iteration);
    }

    @Override
    public boolean weights(int iteration, String sha256) {
        boolean isEnd = iteration == settings.plan().iterations();
        if (!isEnd) waypoints.add(Waypoint.of(iteration, sha256));
        else if (!sha256.equals(weights)) outcome.accept(new Outcome.NotAlone());
        return !isEnd || sha256.equals(weights);
    }

    @Override
    public void ended(Score train, Score test) {
        outcome.accept(new Outcome.Made(new Certificate(settings, digits, waypoints, weights, train, test)));
    }

    @Override
    public void diverged(int iteration) {
        outcome.accept(new Outcome.NotAlone());
    }

    @Override
    public void failed(Obstacle obstacle) {
        outcome.accept(new Outcome.Failed(obstacle));
    }
}
