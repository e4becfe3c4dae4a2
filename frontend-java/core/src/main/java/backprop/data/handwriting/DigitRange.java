package backprop.data.handwriting;

/** How far the generated digits stray from their templates. */
public enum DigitRange {
    /** Digits as people would call them well written: to be shown. */
    NICE("nice"),
    /** Wider than people write, so that a net trained on it reads more of what they do write: to be trained on. */
    ROBUST("robust");

    private final String key;

    DigitRange(String key) {
        this.key = key;
    }

    /** Its name in templates.json. */
    String key() {
        return key;
    }
}
