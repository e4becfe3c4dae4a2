package backprop.site;

import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * A style sheet as it is sent: in its layer, and without comments and the white space that only its reader needs. A rule
 * of a later layer wins over every one of an earlier layer, whatever their selectors: a widget over the frame, the frame
 * over Pico, presentation and frames over the widgets, and paper over all
 * of them, a page's own over what is for all.
 */
final class StyleSheet {
    private static final String PICO = "/lib/pico/pico.min.css", KATEX = "/lib/katex/katex.min.css";
    private static final String FOLDER = "/css/";
    private static final Pattern IMPORT = Pattern.compile("@import \"([a-z/-]+\\.css)\";");
    private static final String WIDGETS = "widgets";
    private static final Map<String, String> LAYERS = Map.of(
            PICO,
            "pico",
            "/css/tokens.css",
            "tokens",
            "/css/frame.css",
            "frame",
            "/css/controls.css",
            "frame",
            KATEX,
            "katex",
            "/css/present.css",
            "present",
            "/css/embed.css",
            "present",
            "/css/print.css",
            "print");
    /** Paper of one page, or of a few. */
    private static final String PRINT_PAGE = "/css/print-";

    /** Stands at the head of the sheet that every page has first. */
    private static final String ORDER = "@layer pico,tokens,frame,katex,widgets,present,print,print-page;";

    private static final String CHARSET = "@charset \"UTF-8\";";
    /** Important, these would win over all later layers; Pico needs that only against itself. */
    private static final Pattern IMPORTANT =
            Pattern.compile("((?:padding|background-(?:image|position|size))[a-z-]*:[^;}]*)!important");

    private static final String GAP = "(?:(?:\\s++|/\\*(?s:.*?)\\*/)++)";
    /**
     * In groups what stays of a match; of a gap by itself a space, which may part two selectors or stand in a sum. A colon
     * before a gap belongs to no selector.
     */
    private static final Pattern WRITTEN = Pattern.compile(
            "(\"(?:[^\"\\\\]|\\\\.)*\")|;?GAP?(})GAP?|GAP?([{;,>])GAP?|([:(])GAP|GAP(\\))|GAP".replace("GAP", GAP));

    private StyleSheet() {}

    static boolean is(String path) {
        return path.startsWith(FOLDER) || LAYERS.containsKey(path);
    }

    /** Whether it is a part of another, such as "/css/inside/unit.css", and not sent by itself. */
    static boolean isPart(String path) {
        return path.startsWith(FOLDER) && path.indexOf('/', FOLDER.length()) > 0;
    }

    /**
     * With its parts in the places of {@code @import "inside/unit.css";}, so that the browser asks for one file.
     *
     * @param text of a path
     */
    static String whole(String source, UnaryOperator<String> text) {
        return IMPORT.matcher(source).replaceAll(part -> Matcher.quoteReplacement(text.apply(FOLDER + part.group(1))));
    }

    /** @param path of the file, such as "/css/draw.css" */
    static String sent(String path, String source) {
        String usual = path.startsWith(PRINT_PAGE) ? "print-page" : WIDGETS;
        String layer = "@layer " + LAYERS.getOrDefault(path, usual) + "{";
        return switch (path) {
            case PICO ->
                ORDER + layer + IMPORTANT.matcher(source.replace(CHARSET, "")).replaceAll("$1") + "}";
            case KATEX -> layer + source + "}";
            default -> layer + compact(source) + "}";
        };
    }

    static String compact(String source) {
        return WRITTEN.matcher(source).replaceAll(StyleSheet::kept).strip();
    }

    private static String kept(MatchResult found) {
        return IntStream.rangeClosed(1, found.groupCount())
                .mapToObj(found::group)
                .filter(Objects::nonNull)
                .map(Matcher::quoteReplacement)
                .findFirst()
                .orElse(" ");
    }
}
