package backprop.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LearnTest {
    private static final Site SITE = Site.load();
    private static final String NAIVE = "/source/backprop/naive/";
    private static final Map<String, String> SOUND = Map.of(
            "code-affine", "Affine", "code-relu", "ReLU", "code-sigmoid", "Sigmoid", "code-softmax", "SoftmaxWithLoss");
    private static final Map<String, String> BROKEN = Map.of(
            "transpose", "AffineWithoutTranspose",
            "relu", "InvertedReLU",
            "sigmoid", "SigmoidFromInput",
            "softmax", "SoftmaxOfBatch",
            "batch", "LossWithoutBatchSize");

    private static Document page(String address) {
        return Jsoup.parse(text(address), "http://lab" + address);
    }

    private static String text(String address) {
        return new String(SITE.find(address).orElseThrow().body(), StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/learn/", "/learn/1/", "/learn/2/", "/learn/3/", "/learn/4/", "/learn/5/", "/learn/teach/"})
    void everyLinkLeadsToAPageOrASourceAndToAPlaceThatIsThere(String address) {
        for (Element link : page(address).select("main a[href]")) {
            URI target = URI.create(link.absUrl("href"));
            assertTrue(SITE.find(target.getPath()).isPresent(), link.outerHtml());
            if (target.getFragment() == null) continue;
            assertNotNull(page(target.getPath()).getElementById(target.getFragment()), link.outerHtml());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/learn/1/", "/learn/2/", "/learn/3/", "/learn/4/", "/learn/5/"})
    void everySectionEndsWithAQuestionInBothLanguagesAndLeadsToSources(String address) {
        Document page = page(address);
        for (Element section : page.select("article.chapter section[id]")) {
            for (String language : List.of("en", "zh-CN")) {
                Element question = section.selectFirst("details.question[lang=" + language + "]");
                assertNotNull(question, address + "#" + section.id());
                assertFalse(question.select("> :not(summary)").text().isBlank(), question.outerHtml());
            }
        }
        assertFalse(page.select("article.chapter section[id]").isEmpty(), address);
        assertFalse(page.select("main a[href*=source/backprop]").isEmpty(), address);
        assertFalse(page.select(".turn a").isEmpty(), address);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/learn/1/", "/learn/2/", "/learn/3/", "/learn/4/", "/learn/5/"})
    void theContentsListTheSectionsOfTheChapterThatIsOpen(String address) {
        Document page = page(address);
        Element open = page.selectFirst("nav.chapters [aria-current=page]");
        assertEquals(address, URI.create(open.absUrl("href")).getPath());
        assertEquals(
                page.select("article.chapter section[id]").eachAttr("id").stream()
                        .map(id -> "#" + id)
                        .toList(),
                open.parent().select("ol a").eachAttr("href"));
        assertFalse(open.parent().select("ol a span").eachText().contains(""), address);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/learn/1/", "/learn/5/"})
    void bothLanguagesHaveTheSameParagraphsFormulasAndLinks(String address) {
        Document page = page(address);
        for (String part : List.of("p", "aside", "details", "li", "span.tex", "a", "strong")) {
            assertEquals(
                    page.select("article [lang=en] " + part + ", article " + part + "[lang=en]")
                            .size(),
                    page.select("article [lang=zh-CN] " + part + ", article " + part + "[lang=zh-CN]")
                            .size(),
                    part);
        }
    }

    @Test
    void theCodeThatIsShownIsTheCodeThatRuns() {
        for (Element template : page("/learn/1/").select("template")) {
            for (Element part : template.select("code > span")) {
                String line = part.attr("data-line");
                boolean isSound = line.isEmpty() || line.equals("sound");
                String path = NAIVE + (isSound ? SOUND.get(template.id()) : "broken/" + BROKEN.get(line)) + ".java";
                String source = text(path).replaceAll("\\s*//.*", "");
                for (String row : part.wholeText().split("\n")) {
                    assertTrue(source.contains(row.strip()), row + " is not in " + path);
                }
            }
        }
    }
}
