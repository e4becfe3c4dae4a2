package backprop.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LicencesTest {
    private static final Site SITE = TestSite.SITE;
    private static final Asset LICENCES = SITE.find("/licences.txt").orElseThrow();
    private static final String TEXT = new String(LICENCES.body(), StandardCharsets.UTF_8);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "META-INF/resources/webjars/katex/0.18.11/LICENSE",
                "META-INF/resources/webjars/uplot/1.6.30/LICENSE",
                "META-INF/resources/webjars/picocss__pico/2.1.1/LICENSE.md",
            })
    void aLibrarysLicenceIsToldInItsOwnWords(String resource) throws IOException {
        try (InputStream file = LicencesTest.class.getClassLoader().getResourceAsStream(resource)) {
            assertTrue(TEXT.contains(new String(file.readAllBytes(), StandardCharsets.UTF_8).strip()), resource);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"Yann LeCun", "Ethem Alpaydin and Fevzi Alimoglu"})
    void whoMadeTheDigitsThatNetsLearnedFromIsNamed(String authors) {
        assertTrue(TEXT.contains(authors));
    }

    @Test
    void oursIsToldWhole() throws IOException {
        assertTrue(TEXT.contains(Files.readString(Path.of("../LICENSE")).strip()));
    }

    @Test
    void nothingIsServedWhoseFolderIsNotNamed() {
        Set<String> libraries = SITE.assets().keySet().stream()
                .filter(path -> path.startsWith("/lib/"))
                .map(path -> path.substring(1, path.indexOf('/', 5) + 1))
                .collect(Collectors.toSet());
        assertEquals(3, libraries.size());
        for (String library : libraries) assertTrue(TEXT.contains(" " + library + "\n"), library);
        assertFalse(TEXT.contains("{{"), TEXT);
    }

    @Test
    void itIsPlainText() {
        assertEquals("text/plain; charset=utf-8", LICENCES.type());
        assertFalse(LICENCES.immutable());
    }

    @Test
    void everyPageLeadsToIt() {
        int pages = 0;
        for (Asset asset : SITE.assets().values()) {
            if (!asset.type().startsWith("text/html")) continue;
            Document page = Jsoup.parse(new String(asset.body(), StandardCharsets.UTF_8), "http://lab" + asset.path());
            assertEquals(
                    "http://lab/licences.txt",
                    page.selectFirst(".site-footer a[data-text=footer.licences]")
                            .absUrl("href"),
                    asset.path());
            pages++;
        }
        assertTrue(pages > 10, pages + " pages");
    }

    /** What their texts have no library for is in the scripts, or drawn into the pages. */
    @ParameterizedTest
    @ValueSource(strings = {"teavm.org", "Unicode, Inc.", "SIL OPEN FONT LICENSE", "Lucide Contributors", "Nayuki"})
    void whatNoLibraryBringsAlongIsToldToo(String words) {
        assertTrue(TEXT.contains(words), words);
    }
}
