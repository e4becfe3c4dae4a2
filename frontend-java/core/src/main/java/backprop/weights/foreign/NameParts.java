package backprop.weights.foreign;

import java.util.ArrayList;
import java.util.List;

/** The words and numbers of a name: "layers/dense_1/kernel:0" is layers, dense, 1, kernel; "W1" is W, 1. */
final class NameParts {
    private static final String KERAS_END = ":0";

    private NameParts() {}

    public static List<String> of(String name) {
        String text = name.endsWith(KERAS_END) ? name.substring(0, name.length() - KERAS_END.length()) : name;
        List<String> words = new ArrayList<>();
        int from = 0;
        for (int at = 0; at <= text.length(); at++) {
            boolean ends = at == text.length() || at > from && kind(text.charAt(at)) != kind(text.charAt(at - 1));
            if (!ends) continue;
            if (at > from && kind(text.charAt(from)) != 0) words.add(text.substring(from, at));
            from = at;
        }
        return words;
    }

    static boolean isNumber(String word) {
        return kind(word.charAt(0)) == 1;
    }

    /** Of more digits than any layer's: all the same. */
    static long number(String digits) {
        return digits.length() > 15 ? Long.MAX_VALUE : Long.parseLong(digits);
    }

    /** 0 between words, 1 for digits, 2 for letters of any script. */
    private static int kind(char sign) {
        if (sign >= '0' && sign <= '9') return 1;
        return sign >= 'a' && sign <= 'z' || sign >= 'A' && sign <= 'Z' || sign > 127 ? 2 : 0;
    }
}
