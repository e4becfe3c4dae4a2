package backprop.lesson;

import java.util.List;

/** What is said in each of the lab's languages; what a teacher typed says the same in both. */
public record Wording(String english, String chinese) {
    public static Wording of(String typed) {
        return new Wording(typed, typed);
    }

    /** Several, each the same in both. */
    public static List<Wording> of(List<String> typed) {
        return typed.stream().map(Wording::of).toList();
    }

    /** @param language en or zh */
    public String in(String language) {
        return language.equals("zh") ? chinese : english;
    }

    public static List<String> in(String language, List<Wording> words) {
        return words.stream().map(word -> word.in(language)).toList();
    }

    public boolean isOneLanguage() {
        return english.equals(chinese);
    }

    /**
     * What is said by a form that began with prepared words: these in both languages if nothing was changed, else what stands
     * there, in one.
     *
     * @param language that of the form
     */
    public static List<Wording> unlessChanged(List<Wording> prepared, String language, List<String> typed) {
        return in(language, prepared).equals(typed) ? prepared : of(typed);
    }
}
