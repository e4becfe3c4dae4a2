package backprop.site;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The windows that style sheets have rules of their own for, by names: {@code @media (--phone)}. They are written as CSS
 * writes them, {@code @custom-media --phone (max-width: 45rem);}, which no browser reads yet.
 */
record BreakPoints(Map<String, String> conditions) {
    static final String PATH = "/css/breakpoints.css";
    private static final Pattern DEFINED = Pattern.compile("@custom-media\\s+(--[a-z-]+)\\s+(\\([^();,]+\\));");
    private static final Pattern QUERY = Pattern.compile("@media\\b[^{]*");
    private static final Pattern NAMED = Pattern.compile("\\(\\s*(--[\\w-]+)\\s*\\)");

    /** @param source of the file with the names */
    static BreakPoints of(String source) {
        Map<String, String> conditions = new LinkedHashMap<>();
        DEFINED.matcher(source).results().forEach(found -> conditions.put(found.group(1), found.group(2)));
        return new BreakPoints(conditions);
    }

    /**
     * The sheet as a browser reads it.
     *
     * @param path of the sheet, such as "/css/draw/phone.css"
     * @throws IllegalStateException if it names a break point that there is not, with the file and the line
     */
    String resolved(String path, String source) {
        return QUERY.matcher(source)
                .replaceAll(query -> Matcher.quoteReplacement(NAMED.matcher(query.group())
                        .replaceAll(name -> Matcher.quoteReplacement(condition(path, source, query.start(), name)))));
    }

    private String condition(String path, String source, int query, MatchResult name) {
        String condition = conditions.get(name.group(1));
        if (condition != null) return condition;
        long line =
                1 + source.substring(0, query + name.start()).lines().skip(1).count();
        throw new IllegalStateException("web%s:%d: there is no break point %s; web%s has %s"
                .formatted(path, line, name.group(1), PATH, String.join(", ", conditions.keySet())));
    }
}
