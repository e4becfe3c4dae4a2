package backprop.exercise;

/** Runs a program in an interpreter of its own, calls what it defines, and says what is right or wrong with it. */
public final class Checker {
    private Checker() {}

    /** @param source in Python */
    public static Verdict check(Exercise exercise, String source) {
        return exercise.check().check(source);
    }
}
