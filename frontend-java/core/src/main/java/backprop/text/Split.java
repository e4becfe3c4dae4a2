package backprop.text;

import java.util.ArrayList;
import java.util.List;

/** A text cut at a separator. (String.split would bring regular expressions into the page, a quarter of its script.) */
public final class Split {
    private Split() {}

    /** "a--b" cut at "-" is "a", "", "b"; a text without the separator is one part. */
    public static List<String> of(String text, char separator) {
        List<String> parts = new ArrayList<>();
        int from = 0;
        for (int at = text.indexOf(separator); at >= 0; at = text.indexOf(separator, from)) {
            parts.add(text.substring(from, at));
            from = at + 1;
        }
        parts.add(text.substring(from));
        return parts;
    }
}
