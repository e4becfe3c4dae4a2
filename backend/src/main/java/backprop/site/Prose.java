package backprop.site;

import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/**
 * What the pages tell at length: prose/en/FILE.html and prose/zh/FILE.html, each cut into fragments by lines of
 * {@code <!-- NAME -->}. A page has {@code {{prose FILE NAME}}} where both are to stand; a style sheet shows the one whose
 * language the page has.
 */
final class Prose {
    private static final Pattern PLACE = Pattern.compile("\\{\\{prose (\\S+) (\\S+)}}");
    private static final Pattern NAME = Pattern.compile("<!-- (\\S+) -->");
    private static final String ENGLISH = "/prose/en/", CHINESE = "/prose/zh/";

    private final Map<String, String> english = new TreeMap<>();
    private final Map<String, String> chinese = new TreeMap<>();

    private Prose() {}

    /** Refuses a fragment that only one language has. */
    static Prose from(Sources sources) {
        Prose prose = new Prose();
        sources.below(ENGLISH).keySet().forEach(path -> cut(sources, path, ENGLISH, prose.english));
        sources.below(CHINESE).keySet().forEach(path -> cut(sources, path, CHINESE, prose.chinese));
        for (String name : prose.english.keySet()) require(prose.chinese.containsKey(name), name + " in Chinese");
        for (String name : prose.chinese.keySet()) require(prose.english.containsKey(name), name + " in English");
        return prose;
    }

    private static void require(boolean holds, String what) {
        if (!holds) throw new IllegalStateException("there is no prose " + what);
    }

    /** Adds the fragments of a file as "FILE NAME". */
    private static void cut(Sources sources, String path, String folder, Map<String, String> fragments) {
        String file = path.substring(folder.length(), path.length() - ".html".length());
        String text = sources.text(path);
        Matcher name = NAME.matcher(text);
        boolean more = name.find();
        while (more) {
            String key = file + " " + name.group(1);
            int from = name.end();
            more = name.find();
            String fragment = text.substring(from, more ? name.start() : text.length());
            if (fragments.put(key, fragment.strip()) != null) throw new IllegalStateException("twice: prose " + key);
        }
    }

    String fill(String html) {
        return PLACE.matcher(html).replaceAll(place -> {
            String key = place.group(1) + " " + place.group(2);
            require(english.containsKey(key), key);
            return Matcher.quoteReplacement(in("en", english.get(key)) + in("zh-CN", chinese.get(key)));
        });
    }

    /** Every element of the fragment's top says its language. */
    private static String in(String language, String fragment) {
        Element body = Jsoup.parseBodyFragment(Formulas.mark(fragment)).body();
        body.children().forEach(child -> child.attr("lang", language));
        body.ownerDocument().outputSettings().prettyPrint(false);
        return body.html();
    }
}
