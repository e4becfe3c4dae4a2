package backprop.site;

import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Formulas in TeX, {@code $x$} in a line and {@code $$(1.1) x$$} on a line with its number, as elements that web/formulas.js sets. */
final class Formulas {
    private static final Pattern DISPLAYED = Pattern.compile("\\$\\$\\(([\\d.]+)\\)(.+?)\\$\\$", Pattern.DOTALL);
    private static final Pattern INLINE = Pattern.compile("\\$([^$]+)\\$");

    private Formulas() {}

    static String mark(String html) {
        String displayed = DISPLAYED
                .matcher(html)
                .replaceAll(found -> replacement(
                        "<div class=\"equation\"><span class=\"tex\" data-display>",
                        found,
                        2,
                        "</span><span>(" + found.group(1) + ")</span></div>"));
        return INLINE.matcher(displayed).replaceAll(found -> replacement("<span class=\"tex\">", found, 1, "</span>"));
    }

    private static String replacement(String before, MatchResult found, int group, String after) {
        String tex = found.group(group).strip().replace("&", "&amp;").replace("<", "&lt;");
        return Matcher.quoteReplacement(before + tex + after);
    }
}
