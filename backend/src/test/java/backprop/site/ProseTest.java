package backprop.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

class ProseTest {
    private final SortedMap<String, byte[]> files = new TreeMap<>();

    private Prose prose(String english, String chinese) {
        files.put("/prose/en/a/1.html", english.getBytes(StandardCharsets.UTF_8));
        files.put("/prose/zh/a/1.html", chinese.getBytes(StandardCharsets.UTF_8));
        return Prose.from(new Sources(files));
    }

    @Test
    void aPlaceGetsTheFragmentInBothLanguagesAndNoOther() {
        Prose prose =
                prose("<!-- x -->\n<p>one</p><p>two</p>\n<!-- y -->\n<p>no</p>", "<!-- x --><p>一</p>\n<!-- y -->");
        Document page = Jsoup.parse(prose.fill("<section>{{prose a/1 x}}</section>"));
        assertEquals(
                "one two", String.join(" ", page.select("section > p[lang=en]").eachText()));
        assertEquals("一", page.select("section > p[lang=zh-CN]").text());
        assertEquals(3, page.select("section > *").size());
    }

    @Test
    void formulasKeepTheirSignsAndNumbers() {
        String english = "<!-- x --><p>If $a < b$:</p>$$(1.2) \\begin{aligned} a &= b \\end{aligned}$$";
        Document page = Jsoup.parse(prose(english, "<!-- x -->").fill("{{prose a/1 x}}"));
        assertEquals("a < b", page.selectFirst("p .tex").wholeText());
        assertEquals(
                "\\begin{aligned} a &= b \\end{aligned}",
                page.selectFirst(".equation .tex").wholeText());
        assertEquals("(1.2)", page.selectFirst(".equation > :last-child").text());
    }

    @Test
    void aFragmentThatOneLanguageLacksIsRefused() {
        String message = assertThrows(IllegalStateException.class, () -> prose("<!-- x --><!-- y -->", "<!-- x -->"))
                .getMessage();
        assertTrue(message.contains("a/1 y in Chinese"), message);
        assertThrows(IllegalStateException.class, () -> prose("<!-- x -->", "<!-- x --><!-- y -->"));
        assertThrows(IllegalStateException.class, () -> prose("<!-- x --><!-- x -->", "<!-- x -->"));
        assertThrows(IllegalStateException.class, () -> prose("<!-- x -->", "<!-- x -->")
                .fill("{{prose a/1 z}}"));
    }
}
