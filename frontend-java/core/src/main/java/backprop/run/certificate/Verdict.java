package backprop.run.certificate;

/** What doing a run again says of its certificate. */
public sealed interface Verdict {
    /** It was done again to its end, and all is as claimed. */
    record True() implements Verdict {}

    /** The digits are others: those here, or those that it names. */
    record OtherDigits(String found) implements Verdict {}

    /**
     * Its weights are others.
     *
     * @param same the last iteration after which they were as claimed; 0 for none
     * @param other the first after which they are not
     */
    record Departs(int same, int other) implements Verdict {}

    /** All weights are as claimed, and read digits otherwise than claimed. */
    record OtherScores(Score train, Score test) implements Verdict {}

    /** The loss is no number any more after that iteration; a certified run has an end. */
    record Diverges(int iteration) implements Verdict {}

    /** It could not be done again. */
    record Undecided(Obstacle obstacle) implements Verdict {}
}
