package backprop.site;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A panel's sheet comes when the panel is opened, into a page that stands already. */
class PanelStylesTest {
    private static final Pattern FIRST_CLASS = Pattern.compile("(?:^|[},{])\\s*\\.([a-z][a-z-]*)");
    private static final Pattern ANY_CLASS = Pattern.compile("\\.([a-z][a-z-]*)");
    private static final Pattern IN_PARENTHESES = Pattern.compile("\\([^()]*\\)");
    /** A page's whole content, in which rules of both may be. */
    private static final Set<String> SCOPES = Set.of("lab", "draw-lab");

    private static String sheet(String path) {
        try (InputStream in = PanelStylesTest.class.getResourceAsStream("/backprop/web" + path)) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            String whole = StyleSheet.compact(StyleSheet.whole(text, PanelStylesTest::sheet));
            return IN_PARENTHESES.matcher(whole).replaceAll("");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Set<String> classes(Pattern pattern, String sheet) {
        Set<String> names = new TreeSet<>();
        Matcher matcher = pattern.matcher(sheet);
        while (matcher.find()) names.add(matcher.group(1));
        return names;
    }

    /** Its ".sources" took the row of buttons below the drawing pad apart. */
    @Test
    void lookingInsideChangesNothingOfTheDrawPage() {
        Set<String> own = new TreeSet<>();
        Stream.of("/css/draw.css", "/css/draw-questions.css", "/css/bars.css", "/css/frame.css")
                .forEach(path -> own.addAll(classes(ANY_CLASS, sheet(path))));
        Set<String> both = classes(FIRST_CLASS, sheet("/css/inside.css"));
        both.retainAll(own);
        both.removeAll(SCOPES);
        assertEquals(Set.of(), both);
    }
}
