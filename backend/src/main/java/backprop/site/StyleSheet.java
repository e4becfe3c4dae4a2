package backprop.site;

import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** A style sheet as it is sent: without comments, and without the white space that only its reader needs. */
final class StyleSheet {
    private static final String GAP = "(?:(?:\\s++|/\\*(?s:.*?)\\*/)++)";
    /**
     * In groups what stays of a match; of a gap by itself a space, which may part two selectors or stand in a sum. A colon
     * before a gap belongs to no selector.
     */
    private static final Pattern WRITTEN = Pattern.compile(
            "(\"(?:[^\"\\\\]|\\\\.)*\")|;?GAP?(})GAP?|GAP?([{;,>])GAP?|([:(])GAP|GAP(\\))|GAP".replace("GAP", GAP));

    private StyleSheet() {}

    static String sent(String source) {
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
