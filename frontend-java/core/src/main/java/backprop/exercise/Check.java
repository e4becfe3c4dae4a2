package backprop.exercise;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What an exercise demands of a program. */
interface Check {
    /** @param source in Python */
    Verdict check(String source);

    /** The first that is not right. */
    static Check allOf(List<? extends Check> checks) {
        return source -> {
            Verdict verdict = checks.get(0).check(source);
            for (int i = 1; i < checks.size() && verdict instanceof Verdict.Right; i++) {
                verdict = checks.get(i).check(source);
            }
            return verdict;
        };
    }

    /** Right if it is right in one of these ways; what is wrong with it is said of the first. */
    static Check anyOf(List<? extends Check> ways) {
        return source -> {
            Verdict first = ways.get(0).check(source);
            if (first instanceof Verdict.Right) return first;
            Stream<Verdict> others = ways.stream().skip(1).map(way -> way.check(source));
            return others.filter(Verdict.Right.class::isInstance).findFirst().orElse(first);
        };
    }

    /** Where the mistake has no name yet, another check may have one for it, if it is one of these. */
    static Check namedBy(Check main, Check other, Set<Mistake> mistakes) {
        return source -> {
            Verdict verdict = main.check(source);
            if (verdict instanceof Verdict.Right || mistake(verdict).isPresent()) return verdict;
            Verdict second = other.check(source);
            return mistake(second).filter(mistakes::contains).isPresent() ? second : verdict;
        };
    }

    /** Another check may find this mistake in what would else be right. */
    static Check alsoFinding(Mistake mistake, Check main, Check other) {
        return source -> {
            Verdict verdict = main.check(source);
            if (!(verdict instanceof Verdict.Right)) return verdict;
            Verdict second = other.check(source);
            return mistake(second).equals(Optional.of(mistake)) ? second : verdict;
        };
    }

    /** What a stricter check finds is remarked if it is this mistake, and the program is right all the same. */
    static Check withRemark(Check main, Check stricter, Mistake mistake) {
        return source -> {
            Verdict verdict = main.check(source);
            boolean isRemarked = verdict instanceof Verdict.Right
                    && mistake(stricter.check(source)).equals(Optional.of(mistake));
            return isRemarked ? new Verdict.Right(Optional.of(mistake)) : verdict;
        };
    }

    private static Optional<Mistake> mistake(Verdict verdict) {
        return verdict instanceof Verdict.Wrong wrong ? wrong.mistake() : Optional.empty();
    }
}
