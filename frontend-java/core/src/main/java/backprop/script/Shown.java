package backprop.script;

/** The beginning of what a stranger said, for a sentence about it. */
final class Shown {
    private static final int LONGEST = 60;

    private Shown() {}

    static String text(String said) {
        return said.length() <= LONGEST ? said : said.substring(0, LONGEST) + "…";
    }
}
