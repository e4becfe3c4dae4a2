package backprop.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import backprop.json.Json;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

class PageAssemblerTest {
    private static final String NASTY = "\"Tom's\" <b>R&D</b> & more";
    private static final String FRAME = """
            <!-- for authors -->
            <!doctype html><html><head><title data-text="{{title}}"></title>{{head}}</head>
            <body data-page="{{page}}"><nav><a href="/" data-page="home">x</a><a href="/draw/" data-page="draw">y</a></nav>
            {{main}}<footer>{{version}}</footer></body></html>""";
    private static final String PAGE = "<!-- title: t; css: draw; script: draw -->\n<!-- a note -->\n";

    private final Json english = Json.of(Map.of("t", Json.of("A title"), "nasty", Json.of(NASTY)));
    private final PageAssembler assembler = new PageAssembler(
            new Sources(new TreeMap<>(Map.of("/frame.html", FRAME.getBytes(StandardCharsets.UTF_8)))),
            Map.of("/", "/", "/draw/", "/draw/", "/css/draw.css", "/css/draw.1.css", "/app/draw.js", "/app/draw.2.js"),
            "9.9");

    private String assembled(String name, String source, String root) {
        PageSource page = PageSource.of(
                name,
                source,
                Map.of("bars", "<ol id=bars></ol>", "chart", "<div>{{part bars}}</div>", "circle", "{{part circle}}"));
        return assembler.assemble(page, english, root);
    }

    @Test
    void aTextWithQuotesAndAngleBracketsStaysAText() {
        String html = assembled("draw", PAGE + "<p data-text=nasty data-text-title=nasty></p>", "../");
        Document document = Jsoup.parse(html);
        assertEquals(NASTY, document.selectFirst("p").wholeText());
        assertEquals(NASTY, document.selectFirst("p").attr("title"));
        assertNull(document.selectFirst("b"));
        assertTrue(html.contains("&lt;b&gt;R&amp;D&lt;/b&gt; &amp; more"), html);
        assertTrue(html.contains("&quot;Tom's&quot;"), html);
    }

    @Test
    void addressesBecomeRelativeAndHashedAndKeepTheirQuery() {
        String html = assembled("draw", PAGE + "<a id=q href='/draw/?net=mlp#pad'></a>", "../");
        Document document = Jsoup.parse(html);
        assertEquals(
                "../css/draw.1.css",
                document.selectFirst("link[rel=stylesheet]").attr("href"));
        assertEquals(
                "../app/draw.2.js",
                document.selectFirst("link[rel=modulepreload]").attr("href"));
        assertEquals("../draw/?net=mlp#pad", document.selectFirst("#q").attr("href"));
        assertEquals("../", document.selectFirst("nav a").attr("href"));
    }

    @Test
    void atTheTopTheHomePageIsTheFolderItself() {
        Document document = Jsoup.parse(assembled("home", PAGE, ""));
        assertEquals("./", document.selectFirst("nav a").attr("href"));
        assertEquals("draw/", document.select("nav a").get(1).attr("href"));
    }

    @Test
    void theNavigationSaysWhichPageThisIs() {
        Document document = Jsoup.parse(assembled("draw", PAGE, "../"));
        assertEquals(1, document.select("[aria-current]").size());
        assertEquals("page", document.selectFirst("nav a[data-page=draw]").attr("aria-current"));
    }

    @Test
    void notesForAuthorsAreNotServed() {
        String html = assembled("draw", PAGE, "../");
        assertFalse(html.contains("<!--"), html);
        assertTrue(html.contains("<footer>9.9</footer>"), html);
    }

    @Test
    void anAddressThatLeadsNowhereIsRefused() {
        String message = assertThrows(
                        IllegalStateException.class, () -> assembled("draw", PAGE + "<a href='/drew/'></a>", "../"))
                .getMessage();
        assertTrue(message.contains("/drew/"), message);
    }

    @Test
    void aTextThatIsNotThereIsRefused() {
        String message = assertThrows(
                        RuntimeException.class, () -> assembled("draw", PAGE + "<p data-text=missing-one></p>", "../"))
                .getMessage();
        assertTrue(message.contains("missing-one"), message);
    }

    @Test
    void markupThatPagesShareIsBroughtIn() {
        Document document = Jsoup.parse(assembled("draw", PAGE + "<div>{{part bars}}</div>", "../"));
        assertEquals(1, document.select("div > #bars").size());
        assertThrows(IllegalStateException.class, () -> assembled("draw", PAGE + "{{part bar}}", "../"));
    }

    @Test
    void aPartMayHavePartsButNotItself() {
        Document document = Jsoup.parse(assembled("draw", PAGE + "{{part chart}}", "../"));
        assertEquals(1, document.select("div > #bars").size());
        assertThrows(IllegalStateException.class, () -> assembled("draw", PAGE + "{{part circle}}", "../"));
    }

    @Test
    void aPageOfAChapterStandsInItsRoom() {
        Document document = Jsoup.parse(assembled("draw/1", PAGE, "../../"));
        assertEquals("page", document.selectFirst("nav a[data-page=draw]").attr("aria-current"));
        assertEquals("../../draw/", document.select("nav a").get(1).attr("href"));
    }

    @Test
    void aPageWithoutSettingsIsRefused() {
        assertThrows(IllegalStateException.class, () -> assembled("draw", "<p></p>", "../"));
    }
}
