package backprop.points;

import backprop.number.Numbers;
import backprop.text.Split;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What a run waits for; it is asked at the end of each epoch.
 *
 * @param limit epochs, a loss, or an accuracy from 0 to 1; 0 for {@link Kind#NEVER}
 */
public record StopGoal(Kind kind, double limit) {
    public static final StopGoal NEVER = new StopGoal(Kind.NEVER, 0);

    /** Which number is watched: of the points for testing where there are any, else of those to learn from. */
    public enum Kind {
        NEVER("never", 0, 0, 0),
        EPOCH("epoch", 1, 1e6, 100),
        LOSS("loss", 1e-6, 100, 0.05),
        ACCURACY("accuracy", 0.01, 1, 0.95);

        private final String key;
        private final double least;
        private final double most;
        private final double usual;

        Kind(String key, double least, double most, double usual) {
            this.key = key;
            this.least = least;
            this.most = most;
            this.usual = usual;
        }

        public static Optional<Kind> find(String key) {
            return Arrays.stream(values()).filter(kind -> kind.key.equals(key)).findFirst();
        }

        /** Its name in links. */
        public String key() {
            return key;
        }

        /** The limit that it begins with. */
        public double usual() {
            return usual;
        }

        public boolean allows(double limit) {
            return limit >= least && limit <= most && (this != EPOCH || limit == Math.rint(limit));
        }
    }

    /** @throws IllegalArgumentException for what makes no sense */
    public StopGoal {
        if (!kind.allows(limit)) throw new IllegalArgumentException(kind + ": " + limit);
    }

    /** The goal with the limit that its kind begins with. */
    public static StopGoal usual(Kind kind) {
        return new StopGoal(kind, kind.usual());
    }

    /** As a link says it: accuracy:0.95. What makes no sense is never. */
    public static StopGoal read(String text) {
        List<String> parts = Split.of(text, ':');
        Optional<Kind> kind = Kind.find(parts.get(0));
        OptionalDouble limit = parts.size() == 2 ? Numbers.read(parts.get(1)) : OptionalDouble.empty();
        if (kind.isEmpty() || limit.isEmpty() || !kind.get().allows(limit.getAsDouble())) return NEVER;
        return new StopGoal(kind.get(), limit.getAsDouble());
    }

    public String text() {
        return kind == Kind.NEVER ? kind.key() : kind.key() + ":" + Numbers.full(limit);
    }

    boolean holds(PointRun run) {
        return switch (kind) {
            case NEVER -> false;
            case EPOCH -> run.iteration() >= limit * run.perEpoch();
            case LOSS -> score(run).loss() <= limit;
            case ACCURACY -> score(run).accuracy() >= limit;
        };
    }

    private static Score score(PointRun run) {
        return run.points().test().size() > 0 ? run.testScore() : run.trainingScore();
    }
}
