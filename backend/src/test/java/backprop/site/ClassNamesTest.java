package backprop.site;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A page may have a dozen sheets: a class says whose it is, as in .points-net-key. */
class ClassNamesTest {
    private static final Path SHEETS = Path.of("../web/css");
    /** Sheets of pages whose classes begin with the page's name. */
    private static final Pattern DONE = Pattern.compile("(points/.*|(print|present)/(points|train)|train(/|-).*"
            + "|board.*|print/board|class|join|exercise(/.*)?|print/exercise)\\.css");

    private static final Pattern NOT_SELECTORS = Pattern.compile("/\\*(?s:.*?)\\*/|\"[^\"]*\"|@[^{;]*|\\{[^{}]*}");
    private static final Pattern CLASS = Pattern.compile("\\.([a-z][\\w-]*)");
    /** In a line each: a page and its panels, what runs a lab, controls and words, a chart, states. */
    private static final Set<String> SHARED = words("""
            page lab panel board exercise book symbols
            transport play tool status speed state notice trouble problem
            number note icon quiet plain menu row choice key keys versions value gradient forward backward
            chart plot line thick lesser readout cursor dot rule unit end middle blank missing uplot
            now wins right wrong missed stuck working running diverged
            """);

    private static Set<String> words(String text) {
        return new TreeSet<>(List.of(text.strip().split("\\s+")));
    }

    /** The words that a page's own sheets give rules to. */
    private static Set<String> single() throws IOException {
        Set<String> found = new TreeSet<>();
        try (Stream<Path> sheets = Files.walk(SHEETS)) {
            for (Path sheet : sheets.filter(Files::isRegularFile).toList()) {
                if (!DONE.matcher(SHEETS.relativize(sheet).toString()).matches()) continue;
                String selectors =
                        NOT_SELECTORS.matcher(Files.readString(sheet)).replaceAll(" ");
                CLASS.matcher(selectors).results().forEach(name -> found.add(name.group(1)));
            }
        }
        found.removeIf(name -> name.contains("-"));
        return found;
    }

    @Test
    void ofOneWordIsOnlyWhatSeveralPagesShare() throws IOException {
        assertEquals(SHARED, single());
    }
}
