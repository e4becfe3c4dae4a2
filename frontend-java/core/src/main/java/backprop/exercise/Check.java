package backprop.exercise;

import backprop.python.Script;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

/** What an exercise demands of a program. */
interface Check {
    Verdict check(Script program);

    /** Whether the verdict is that it is right; what is wrong need not be named for it. */
    boolean isRight(Script program);

    /** Made of other checks. */
    record Combined(Function<Script, Verdict> verdict, Predicate<Script> right) implements Check {
        @Override
        public Verdict check(Script program) {
            return verdict.apply(program);
        }

        @Override
        public boolean isRight(Script program) {
            return right.test(program);
        }
    }

    /** The first that is not right. */
    static Check allOf(List<? extends Check> checks) {
        return new Combined(
                program -> {
                    Verdict verdict = checks.get(0).check(program);
                    for (int i = 1; i < checks.size() && verdict instanceof Verdict.Right; i++) {
                        verdict = checks.get(i).check(program);
                    }
                    return verdict;
                },
                program -> checks.stream().allMatch(check -> check.isRight(program)));
    }

    /** Right if it is right in one of these ways; what is wrong with it is said of the first. */
    static Check anyOf(List<? extends Check> ways) {
        return new Combined(
                program -> {
                    Verdict first = ways.get(0).check(program);
                    if (first instanceof Verdict.Right) return first;
                    boolean isRight = ways.stream().skip(1).anyMatch(way -> way.isRight(program));
                    return isRight ? new Verdict.Right(Optional.empty()) : first;
                },
                program -> ways.stream().anyMatch(way -> way.isRight(program)));
    }

    /** Where the mistake has no name yet, another check may have one for it, if it is one of these. */
    static Check namedBy(Check main, Check other, Set<Mistake> mistakes) {
        return new Combined(
                program -> {
                    Verdict verdict = main.check(program);
                    if (verdict instanceof Verdict.Right || mistake(verdict).isPresent()) return verdict;
                    Verdict second = other.check(program);
                    return mistake(second).filter(mistakes::contains).isPresent() ? second : verdict;
                },
                main::isRight);
    }

    /** Another check may find this mistake in what would else be right. */
    static Check alsoFinding(Mistake mistake, Check main, Check other) {
        Function<Script, Verdict> verdict = program -> {
            Verdict first = main.check(program);
            if (!(first instanceof Verdict.Right)) return first;
            Verdict second = other.check(program);
            return mistake(second).equals(Optional.of(mistake)) ? second : first;
        };
        return new Combined(
                verdict, program -> main.isRight(program) && verdict.apply(program) instanceof Verdict.Right);
    }

    /** What a stricter check finds is remarked if it is this mistake, and the program is right all the same. */
    static Check withRemark(Check main, Check stricter, Mistake mistake) {
        return new Combined(
                program -> {
                    Verdict verdict = main.check(program);
                    boolean isRemarked = verdict instanceof Verdict.Right
                            && mistake(stricter.check(program)).equals(Optional.of(mistake));
                    return isRemarked ? new Verdict.Right(Optional.of(mistake)) : verdict;
                },
                main::isRight);
    }

    private static Optional<Mistake> mistake(Verdict verdict) {
        return verdict instanceof Verdict.Wrong wrong ? wrong.mistake() : Optional.empty();
    }
}
