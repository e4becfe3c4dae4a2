package backprop.question;

/**
 * @param key which of the prepared answers it is: a choice, a usual wrong answer as the markup writes it, or {@link #OTHER}
 */
public record Verdict(boolean isRight, String key) {
    public static final String OTHER = "else";

    static Verdict right(String key) {
        return new Verdict(true, key);
    }

    static Verdict wrong(String key) {
        return new Verdict(false, key);
    }
}
