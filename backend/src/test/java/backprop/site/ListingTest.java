package backprop.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

class ListingTest {
    private static final String JAVA = """
            package a;

            import b;

            /** Told on the page. */
            public final class Twice implements Layer {
                private double x;

                @Override
                public double forward(double x) {
                    this.x = x;

                    return 2 * x; // twice
                }

                @Override
                public double backward(double dout) {
                    return dout < 0 ? 2 : 3;
                }
            }
            """;

    private static final String PYTHON = """
            class Twice:
                def forward(self, x):
                    # twice

                    return 2 * x

                def backward(self, dout):
                    return 2

            print(1)
            """;

    private static Element listed(String file, String source, String bug) {
        return listedWith(file, source, "data-bug='" + bug + "'");
    }

    private static Element listedWith(String file, String source, String attributes) {
        Document page = Jsoup.parse("<pre data-listing='/" + file + "' " + attributes + "></pre>");
        page.outputSettings().prettyPrint(false);
        Listing.fill(page, new Sources(new TreeMap<>(Map.of("/" + file, source.getBytes(StandardCharsets.UTF_8)))));
        return page.selectFirst("code");
    }

    private static String shown(Element code) {
        return code.wholeText().stripTrailing();
    }

    @Test
    void theLinesAreThoseOfTheFileFromTheClassOn() {
        assertEquals(JAVA.substring(JAVA.indexOf("public")).strip(), shown(listed("Twice.java", JAVA, "")));
        assertEquals(PYTHON.strip(), shown(listed("twice.py", PYTHON, "")));
    }

    private static String shown(Element code, String kind) {
        return code.select(kind).stream().map(Element::wholeText).collect(Collectors.joining());
    }

    @Test
    void forwardAndBackwardAreMarkedWithAllTheirLines() {
        Element java = listed("Twice.java", JAVA, "");
        assertEquals(6, java.select(".value").size());
        assertTrue(shown(java, ".value").startsWith("    @Override\n    public double forward("));
        assertTrue(shown(java, ".gradient").endsWith("2 : 3;\n    }\n"));
        Element python = listed("twice.py", PYTHON, "");
        assertEquals(4, python.select(".value").size());
        assertEquals(2, python.select(".gradient").size());
        assertEquals("# twice", python.selectFirst("em").text());
    }

    @Test
    void aBugIsMarkedAndMustBeThere() {
        Element code = listed("twice.py", PYTHON, "return 2 *|print");
        assertEquals(2, code.select("mark").size());
        assertEquals("        return 2 * x\n", code.selectFirst("mark").wholeText());
        assertEquals(PYTHON.strip(), shown(code));
        assertThrows(IllegalStateException.class, () -> listed("twice.py", PYTHON, "three"));
    }

    @Test
    void linesAreChosen() {
        assertEquals(
                "        # twice\n\n        return 2 * x", shown(listedWith("twice.py", PYTHON, "data-lines='3-5'")));
        assertEquals("print(1)", shown(listedWith("twice.py", PYTHON, "data-lines='10-'")));
    }

    @Test
    void aLineWithABugHasItselfAsItShouldBe() {
        Element code = listedWith("twice.py", PYTHON, "data-bug='2 *|(1)' data-mend='3 *|(2)'");
        assertEquals("        return 3 * x", code.select("mark").get(0).attr("data-mend"));
        assertEquals("print(2)", code.select("mark").get(1).attr("data-mend"));
        assertEquals(PYTHON.strip(), shown(code));
        assertThrows(
                IllegalStateException.class,
                () -> listedWith("twice.py", PYTHON, "data-bug='2 *|(1)' data-mend='3 *'"));
    }
}
