package backprop.question;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What is asked, without its words. */
public sealed interface Question {
    /** Empty for what nobody can read: that is no mistake, and is not marked as one. */
    Optional<Verdict> grade(String given);

    /** One of several. */
    record Choice(String right) implements Question {
        @Override
        public Optional<Verdict> grade(String given) {
            if (given.isEmpty()) return Optional.empty();
            return Optional.of(new Verdict(given.equals(right), given));
        }
    }

    /**
     * A number.
     *
     * @param answer as people type it, such as 3.3 or 1/1024
     * @param tolerance relative
     * @param usual wrong ones, each perhaps several that were thought alike, parted by |
     */
    record Amount(String answer, double tolerance, List<String> usual) implements Question {
        /** Three significant digits are enough. */
        public static final double TOLERANCE = 0.005;

        private static final double TINY = 1e-12;

        @Override
        public Optional<Verdict> grade(String given) {
            List<Double> readings = GivenNumber.readings(given);
            if (readings.isEmpty()) return Optional.empty();
            if (isNear(readings, answer)) return Optional.of(Verdict.right(answer));
            Optional<String> known = usual.stream()
                    .filter(several -> pieces(several).anyMatch(one -> isNear(readings, one)))
                    .findFirst();
            return Optional.of(Verdict.wrong(known.orElse(Verdict.OTHER)));
        }

        private boolean isNear(List<Double> readings, String number) {
            return GivenNumber.readings(number).stream().limit(1).anyMatch(wanted -> readings.stream()
                    .anyMatch(read -> Math.abs(read - wanted) <= Math.max(TINY, tolerance * Math.abs(wanted))));
        }
    }

    /**
     * A short line, of which only letters and digits count.
     *
     * @param right all ways to say it, parted by |
     * @param usual wrong lines, as in {@link Amount}
     */
    record Line(String right, List<String> usual) implements Question {
        @Override
        public Optional<Verdict> grade(String given) {
            String line = GivenLine.bare(given);
            if (line.isEmpty()) return Optional.empty();
            if (isAmong(line, right)) return Optional.of(Verdict.right(right));
            Optional<String> known =
                    usual.stream().filter(several -> isAmong(line, several)).findFirst();
            return Optional.of(Verdict.wrong(known.orElse(Verdict.OTHER)));
        }

        private static boolean isAmong(String line, String several) {
            return pieces(several).anyMatch(one -> GivenLine.bare(one).equals(line));
        }
    }

    private static Stream<String> pieces(String several) {
        return Stream.of(several.split("\\|"));
    }
}
