package backprop.ui.dom;

/** What comments of programs say, in the language of the moment. */
public final class CodeWords {
    private CodeWords() {}

    /** @param key of i18n's code.json, without what all begin with */
    public static String text(String key, String... parameters) {
        return Texts.text("code." + key, parameters);
    }
}
