package backprop.exercise;

import backprop.exercise.program.UnwrittenLines;

/** Runs a program in an interpreter of its own, calls what it defines, and says what is right or wrong with it. */
public final class Checker {
    private Checker() {}

    /** @param source in Python */
    public static Verdict check(Exercise exercise, String source) {
        Verdict verdict = exercise.check().check(source);
        String ending = UnwrittenLines.ending(source);
        if (verdict instanceof Verdict.Right || ending.equals(source)) return verdict;
        // What is wrong before such a line is reached is worth more than that the line is still to be written.
        if (exercise.check().check(ending) instanceof Verdict.Error end && UnwrittenLines.ended(end.error()))
            return new Verdict.Unwritten(end.error().line());
        return verdict;
    }
}
