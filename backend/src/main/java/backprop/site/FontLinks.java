package backprop.site;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A library's style sheet, leading to its fonts under the names they are served by, in the one format that all browsers read. */
final class FontLinks {
    private static final Pattern OLD_FORMATS = Pattern.compile(",\\s*url\\([^)]+\\.(woff|ttf)\\)\\s*format\\([^)]+\\)");
    private static final Pattern FONT = Pattern.compile("url\\((fonts/[^)]+\\.woff2)\\)");

    private FontLinks() {}

    /** @param folder of the sheet, ending in "/"; the fonts below it are among the assets */
    static byte[] served(byte[] sheet, String folder, Map<String, Asset> assets) {
        String css =
                OLD_FORMATS.matcher(new String(sheet, StandardCharsets.UTF_8)).replaceAll("");
        return FONT.matcher(css)
                .replaceAll(found -> {
                    String path = assets.get(folder + found.group(1)).path();
                    return Matcher.quoteReplacement("url(" + path.substring(folder.length()) + ")");
                })
                .getBytes(StandardCharsets.UTF_8);
    }
}
