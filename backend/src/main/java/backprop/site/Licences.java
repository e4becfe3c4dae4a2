package backprop.site;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What is told of the licences of all that the browser gets: web/licences.txt, where {@code {{NAME}}} brings the text of
 * licences/NAME.txt. The libraries' and our own come from where they belong; web keeps those that no library brings along.
 */
final class Licences {
    static final String PATH = "/licences.txt";
    /** The texts that it is made of. */
    static final String TEXTS = "/licences/";

    private static final Pattern TEXT = Pattern.compile("\\{\\{([a-z-]+)}}");

    private Licences() {}

    static String text(Sources sources) {
        return TEXT.matcher(sources.text(PATH))
                .replaceAll(name -> Matcher.quoteReplacement(
                        sources.text(TEXTS + name.group(1) + ".txt").strip()));
    }
}
