package backprop.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BreakPointsTest {
    private static final Path TOP = Path.of("..");
    private static final Path SHEETS = TOP.resolve("web/css");
    private static final BreakPoints POINTS = BreakPoints.of(text(SHEETS.resolve("breakpoints.css")));
    private static final Pattern QUERY = Pattern.compile("@media\\b[^{]*");
    private static final Pattern ASKED = Pattern.compile("matchMedia\\('([^']*)'\\)");
    private static final Pattern SIZE =
            Pattern.compile("\\((?:min|max)-(?:width|height):[^)]*\\)|\\([^()]*[<>][^()]*\\)");
    private static final Pattern CONDITION = Pattern.compile("\\((min|max)-(width|height): ([0-9.]+)rem\\)");

    /** How large letters are, and what one widget's content asks for; the sheet says what for. */
    private static final Map<String, Set<String>> OWN = Map.ofEntries(
            Map.entry("board-projector.css", Set.of("(max-height: 50rem)")),
            Map.entry("draw/phone.css", Set.of("(max-height: 46rem)")),
            Map.entry("draw/window.css", Set.of("(max-width: 24rem)")),
            Map.entry("frame/narrow.css", Set.of("(max-width: 46rem)")),
            Map.entry("graph-figure.css", Set.of("(min-width: 80rem)")),
            Map.entry("graph-steps.css", Set.of("(max-height: 54rem)")),
            Map.entry("graph.css", Set.of("(max-height: 42rem)")),
            Map.entry("handout.css", Set.of("(max-height: 46rem)")),
            Map.entry("present/points.css", Set.of("(max-height: 56rem)")),
            Map.entry(
                    "tokens.css",
                    Set.of("(min-width: 100rem)", "(min-height: 56rem)", "(min-width: 140rem)", "(min-height: 75rem)")),
            Map.entry("train/narrow.css", Set.of("(max-width: 24rem)")));

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Path> files(Path folder) {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<String> found(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(found -> found.group());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            @media (--phone) { a { top: var(--phone); } }   | @media (max-width: 45rem) { a { top: var(--phone); } }
            @media (--not-small) and (--low), print {}      | @media (min-width: 35rem) and (max-height: 45rem), print {}
            @media (--small) {} b {} @media (--flat) {}     | @media (max-width: 34.99rem) {} b {} @media (max-height: 31.25rem) {}
            """)
    void standInTheSheetsByTheirNames(String written, String sent) {
        assertEquals(sent, POINTS.resolved("/css/draw.css", written));
    }

    @Test
    void oneThatIsNotThereIsSaidWithItsFileAndLine() {
        BreakPoints two =
                BreakPoints.of("@custom-media --low (max-height: 45rem);\n@custom-media --phone (max-width: 45rem);");
        String sheet = "a {\n}\n@media (--low),\n  (--phon) {\n}\n";
        Exception wrong = assertThrows(IllegalStateException.class, () -> two.resolved("/css/draw/phone.css", sheet));
        assertEquals(
                "web/css/draw/phone.css:4: there is no break point --phon; web/css/breakpoints.css has --low, --phone",
                wrong.getMessage());
    }

    @Test
    void ofAWindowEitherOneHoldsOrItsOpposite() {
        Map<String, BigDecimal> limits = new TreeMap<>();
        POINTS.conditions().forEach((name, condition) -> {
            Matcher parts = CONDITION.matcher(condition);
            assertTrue(parts.matches(), condition);
            limits.put(name + " " + parts.group(2) + " " + parts.group(1), new BigDecimal(parts.group(3)).setScale(2));
        });
        limits.forEach((name, limit) -> {
            if (!name.startsWith("--not-")) return;
            BigDecimal opposite = limits.get(name.replace("--not-", "--").replace(" min", " max"));
            assertEquals(new BigDecimal("0.01"), limit.subtract(opposite), name);
        });
    }

    @Test
    void noSheetHasAWidthOfItsOwnButThoseThatAreListed() {
        Map<String, Set<String>> own = new TreeMap<>();
        for (Path sheet : files(SHEETS)) {
            Set<String> sizes = new TreeSet<>();
            found(QUERY, text(sheet)).flatMap(query -> found(SIZE, query)).forEach(sizes::add);
            if (!sizes.isEmpty()) own.put(SHEETS.relativize(sheet).toString(), sizes);
        }
        assertEquals(new TreeMap<>(OWN), own);
    }

    @Test
    void scriptsAskForTheSameWindows() {
        Set<String> asked = new TreeSet<>();
        Stream.of("frontend-java/app/src/main/java", "web/js")
                .flatMap(folder -> files(TOP.resolve(folder)).stream())
                .flatMap(file -> found(ASKED, text(file)))
                .flatMap(query -> found(SIZE, query))
                .forEach(asked::add);
        assertFalse(asked.isEmpty());
        asked.removeAll(POINTS.conditions().values());
        assertEquals(Set.of(), asked);
    }
}
