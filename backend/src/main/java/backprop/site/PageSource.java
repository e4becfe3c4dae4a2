package backprop.site;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A page as it is written: what the comment that opens it says, and its markup, into which {@code {{part NAME}}} brings
 * parts/NAME.html, where {@code {{name}}} is the last part of the page's own name; {@code {{prose …}}} is explained at
 * {@link Prose}.
 */
record PageSource(
        String name,
        String title,
        List<String> css,
        List<String> texts,
        String script,
        List<String> fetched,
        boolean formulas,
        String html) {
    private static final Pattern COMMENT = Pattern.compile("<!--(.*?)-->\\s*", Pattern.DOTALL);
    private static final Pattern PART = Pattern.compile("\\{\\{part ([a-z0-9-]+)}}");

    /** @param parts by their names */
    static PageSource of(String name, String source, Map<String, String> parts) {
        Matcher settings = COMMENT.matcher(source);
        if (!settings.lookingAt()) throw new IllegalStateException(name + " does not begin with a comment of settings");
        String said = settings.group(1);
        String whole = withParts(name, source, parts).replace("{{name}}", name.substring(name.lastIndexOf('/') + 1));
        return new PageSource(
                name,
                setting(said, "title"),
                words(setting(said, "css")),
                Stream.concat(Stream.of(name), words(setting(said, "texts")).stream())
                        .toList(),
                setting(said, "script"),
                words(setting(said, "fetch")),
                !setting(said, "formulas").isEmpty(),
                withoutComments(whole));
    }

    /** With its prose in its places, and its formulas marked where it has any. */
    PageSource withProse(Prose prose) {
        String filled = prose.fill(html);
        String marked = formulas ? Formulas.mark(filled) : filled;
        return new PageSource(name, title, css, texts, script, fetched, formulas, marked);
    }

    static String withoutComments(String html) {
        return COMMENT.matcher(html).replaceAll("");
    }

    /** A part may have parts, but not itself. */
    private static String withParts(String where, String source, Map<String, String> parts) {
        return PART.matcher(source).replaceAll(found -> {
            String name = found.group(1);
            Map<String, String> others = new HashMap<>(parts);
            String part = others.remove(name);
            if (part == null) throw new IllegalStateException(where + " asks for parts/" + name + ".html");
            return Matcher.quoteReplacement(withParts("parts/" + name, part, others));
        });
    }

    private static String setting(String settings, String name) {
        Matcher matcher = Pattern.compile("\\b" + name + ":([^;\n]*)").matcher(settings);
        return matcher.find() ? matcher.group(1).strip() : "";
    }

    private static List<String> words(String setting) {
        return Stream.of(setting.split("\\s+")).filter(word -> !word.isEmpty()).toList();
    }
}
