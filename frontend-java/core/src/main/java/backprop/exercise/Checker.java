package backprop.exercise;

import backprop.exercise.program.UnwrittenLines;
import backprop.python.Script;

/** Runs a program in an interpreter of its own, calls what it defines, and says what is right or wrong with it. */
public final class Checker {
    private Checker() {}

    /** @param source in Python */
    public static Verdict check(Exercise exercise, String source) {
        Check check = exercise.check().get();
        Script program = new Script(source);
        String ending = UnwrittenLines.ending(source);
        if (ending.equals(source) || check.isRight(program)) return check.check(program);
        // What is wrong before such a line is reached is worth more than that the line is still to be written.
        if (check.check(new Script(ending)) instanceof Verdict.Error end && UnwrittenLines.ended(end.error()))
            return new Verdict.Unwritten(end.error().line());
        return check.check(program);
    }
}
