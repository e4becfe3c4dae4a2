package backprop.run.certificate;

import java.util.function.Consumer;
import java.util.function.IntConsumer;

/** Compares a run that is done again with what is claimed of it; at the first difference it has seen enough. */
public final class Verification implements Replay.Listener {
    private final Certificate claimed;
    private final Progress progress;
    private final Consumer<Verdict> verdict;
    private int same;

    /** What is seen of the work. */
    public interface Progress {
        void loading(int digits, int of);

        void progressed(int iteration);

        /** Where nobody looks at the loading. */
        static Progress of(IntConsumer iterations) {
            return new Progress() {
                @Override
                public void loading(int digits, int of) {}

                @Override
                public void progressed(int iteration) {
                    iterations.accept(iteration);
                }
            };
        }
    }

    /** @param verdict told once, unless the replay is stopped */
    public Verification(Certificate claimed, Progress progress, Consumer<Verdict> verdict) {
        this.claimed = claimed;
        this.progress = progress;
        this.verdict = verdict;
    }

    @Override
    public void loading(int digits, int of) {
        progress.loading(digits, of);
    }

    @Override
    public boolean digits(String sha256) {
        boolean isSame = sha256.equals(claimed.digits());
        if (!isSame) verdict.accept(new Verdict.OtherDigits(sha256));
        return isSame;
    }

    @Override
    public void progressed(int iteration) {
        progress.progressed(iteration);
    }

    @Override
    public boolean weights(int iteration, String sha256) {
        boolean isSame = iteration == claimed.iterations()
                ? sha256.equals(claimed.weights())
                : claimed.waypoints().contains(Waypoint.of(iteration, sha256));
        if (isSame) same = iteration;
        else verdict.accept(new Verdict.Departs(same, iteration));
        return isSame;
    }

    @Override
    public void ended(Score train, Score test) {
        boolean isSame = train.equals(claimed.train()) && test.equals(claimed.test());
        verdict.accept(isSame ? new Verdict.True() : new Verdict.OtherScores(train, test));
    }

    @Override
    public void diverged(int iteration) {
        verdict.accept(new Verdict.Diverges(iteration));
    }

    @Override
    public void failed(Obstacle obstacle) {
        verdict.accept(new Verdict.Undecided(obstacle));
    }
}
