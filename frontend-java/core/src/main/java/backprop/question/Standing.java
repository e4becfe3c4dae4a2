package backprop.question;

/** How a reader stands with a question. */
public enum Standing {
    /** Answered, so far wrongly. */
    MISSED,
    /** The answer was shown, and none given since. */
    SHOWN,
    RIGHT_AFTER_MISS,
    RIGHT;

    public boolean isRight() {
        return this == RIGHT || this == RIGHT_AFTER_MISS;
    }
}
