package backprop.data.nondigit;

/** What a drawing can be: one digit, or what a net that reads digits must not be asked about. */
public enum DrawingKind {
    DIGIT("digit"),
    SEVERAL_DIGITS("several"),
    /** A letter, a shape, a character that no digit resembles. */
    SIGN("sign"),
    SCRIBBLE("scribble"),
    DOT("dot");

    private final String key;

    DrawingKind(String key) {
        this.key = key;
    }

    /** Its name in the texts of the pages. */
    public String key() {
        return key;
    }
}
