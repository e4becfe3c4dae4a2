package backprop.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import backprop.json.Json;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

class SiteTest {
    private static final Site SITE = TestSite.SITE;
    private static final String PREFIX = "http://school.example/some/folder";

    @Test
    void everyAddressInAPageHoldsBelowAPrefix() {
        for (Asset page : pages()) {
            for (String address : addresses(page)) {
                String whole = URI.create(PREFIX + page.path()).resolve(address).toString();
                assertTrue(whole.startsWith(PREFIX), page.path() + " leads out of the site: " + address);
                String path = whole.substring(PREFIX.length()).split("[?#]", 2)[0];
                assertTrue(SITE.find(path).isPresent(), page.path() + " leads nowhere: " + address);
            }
        }
    }

    @Test
    void theAnswerToAWrongAddressLeadsHomeFromAnyDepth() {
        assertEquals("/404.html", SITE.notFound().path());
        for (String address : addresses(SITE.notFound())) {
            assertTrue(SITE.find(address).isPresent(), "the 404 page leads nowhere: " + address);
        }
    }

    @Test
    void stylesScriptsAndPicturesAreNamedByTheirContent() {
        for (Asset page : pages()) {
            for (Element element : html(page).select("link[href]:not([as=fetch]), script[src], img[src]")) {
                String address = element.hasAttr("src") ? element.attr("src") : element.attr("href");
                String path = URI.create(page.path()).resolve(address).toString();
                assertTrue(SITE.find(path).orElseThrow().immutable(), path);
            }
        }
    }

    @Test
    void everyPageHasATitleItsTextsAndAScriptThatIsThere() {
        Map<String, Json> assets = startScript("backpropAssets");
        for (Asset page : pages()) {
            Document document = html(page);
            assertFalse(document.title().isBlank(), page.path());
            for (Element element : document.select("[data-text]")) {
                assertFalse(element.wholeText().isBlank(), page.path() + ": " + element.attr("data-text"));
            }
            String script = document.body().attr("data-script");
            assertTrue(script.isEmpty() || assets.containsKey("app/" + script + ".js"), page.path() + ": " + script);
        }
    }

    @Test
    void everyNameThatAScriptAsksForIsServed() {
        for (Asset page : pages()) {
            String root = html(page).body().attr("data-root");
            startScript("backpropAssets").forEach((name, file) -> {
                URI at = URI.create("http://lab" + page.path()).resolve(root + file.text());
                assertTrue(SITE.find(at.getPath()).isPresent(), name + " from " + page.path());
            });
        }
    }

    @Test
    void aPageHasItsTextsInBothLanguagesAndNotThoseOfOthers() {
        Map<String, Json> texts = startScript("backpropTexts");
        assertEquals(List.of("en", "zh"), List.copyOf(texts.keySet()));
        assertEquals(
                texts.get("en").members().keySet(), texts.get("zh").members().keySet());
        assertTrue(texts.get("en").members().containsKey("draw.title"));
        assertTrue(texts.get("en").members().containsKey("frame.draw"));
        assertFalse(texts.get("en").members().containsKey("graph.title"));
    }

    @Test
    void nothingThatTheSecurityPolicyForbidsStandsInAPage() {
        for (Asset page : pages()) {
            Document document = html(page);
            assertTrue(
                    document.select(
                                    "style, [style], script:not([src]), base, iframe[src], iframe[srcdoc], form[action]")
                            .isEmpty(),
                    page.path());
            for (Element element : document.getAllElements()) {
                for (Attribute attribute : element.attributes()) {
                    assertFalse(attribute.getKey().startsWith("on"), page.path() + ": " + attribute);
                    assertFalse(attribute.getValue().matches("(https?:)?//.*"), page.path() + ": " + attribute);
                }
            }
        }
    }

    @Test
    void stylesLeadToNoOtherFileButKatexToItsFonts() {
        Pattern link = Pattern.compile("url\\(([^)]*)\\)");
        for (Asset asset : SITE.assets().values()) {
            if (!asset.path().endsWith(".css")) continue;
            String css = text(asset).replaceAll("url\\(\"?data:", "");
            assertFalse(css.contains("@import"), asset.path());
            String folder = asset.path().substring(0, asset.path().lastIndexOf('/') + 1);
            link.matcher(css).results().forEach(found -> {
                assertEquals("/lib/katex/", folder, asset.path());
                assertTrue(SITE.find(folder + found.group(1)).orElseThrow().immutable(), found.group(1));
            });
        }
    }

    @Test
    void theJavaOfTheLayersIsServedAsTextUnderItsOwnName() {
        Asset source = SITE.find("/source/backprop/naive/Affine.java").orElseThrow();
        assertTrue(text(source).contains("public final class Affine implements Layer"), source.path());
        assertEquals("text/plain; charset=utf-8", source.type());
        assertFalse(source.immutable());
    }

    @Test
    void theListOfNetsAgreesWithTheFiles() {
        List<Json> models = Json.parse(text(SITE.find("/models/index.json").orElseThrow()))
                .get("models")
                .items();
        assertTrue(models.stream()
                .map(model -> model.get("name").text())
                .toList()
                .containsAll(List.of("mlp", "notebook")));
        for (Json model : models) {
            Asset weights = SITE.find("/" + model.get("path").text()).orElseThrow();
            assertEquals(weights.body().length, model.get("size").integer());
            assertEquals(weights.hash(), model.get("hash").text());
            assertEquals(model.get("name"), model.get("card").get("name"));
        }
    }

    @Test
    void whatPagesAreMadeOfIsNotServed() {
        for (String path : SITE.assets().keySet()) {
            assertFalse(path.matches("/(pages|parts|prose|i18n)/.*|/frame\\..*|.*\\.(class|xml|map)"), path);
            assertTrue(!path.endsWith(".java") || path.startsWith("/source/backprop/"), path);
        }
    }

    @Test
    void theVersionIsMavens() throws Exception {
        String pom = Files.readString(Path.of("pom.xml"));
        assertTrue(pom.contains("<version>" + Site.VERSION + "</version>"), Site.VERSION);
    }

    private static List<Asset> pages() {
        return SITE.assets().values().stream()
                .filter(asset -> asset.path().endsWith("/"))
                .toList();
    }

    private static List<String> addresses(Asset page) {
        return html(page).select("[href], [src]").stream()
                .map(element -> element.hasAttr("src") ? element.attr("src") : element.attr("href"))
                .filter(address -> !address.startsWith("#"))
                .toList();
    }

    private static Map<String, Json> startScript(String variable) {
        String path = SITE.assets().keySet().stream()
                .filter(name -> name.startsWith("/texts/draw."))
                .findFirst()
                .orElseThrow();
        Matcher json = Pattern.compile("window\\." + variable + " = (.*);\n")
                .matcher(text(SITE.find(path).orElseThrow()));
        assertTrue(json.find());
        return Json.parse(json.group(1)).members();
    }

    private static Document html(Asset page) {
        return Jsoup.parse(text(page));
    }

    private static String text(Asset asset) {
        return new String(asset.body(), StandardCharsets.UTF_8);
    }
}
