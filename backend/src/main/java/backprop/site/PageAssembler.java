package backprop.site;

import backprop.json.Json;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Puts a page into the frame: its texts in English (boot.js translates), its addresses relative and hashed. */
final class PageAssembler {
    private static final String TEXT = "data-text";
    /** KaTeX, and the two fonts that nearly every formula needs. */
    private static final String FORMULAS = """
            <link rel="preload" href="/lib/katex/fonts/KaTeX_Main-Regular.woff2" as="font" type="font/woff2" crossorigin>
              <link rel="preload" href="/lib/katex/fonts/KaTeX_Math-Italic.woff2" as="font" type="font/woff2" crossorigin>
              <link rel="stylesheet" href="/lib/katex/katex.min.css">
              <script src="/lib/katex/katex.min.js"></script>
              <script src="/formulas.js"></script>
            """;

    private final String frame;
    private final Sources sources;
    private final Map<String, String> addresses;
    private final String version;

    /** @param addresses from "/css/draw.css" to the hashed path, from "/draw/" to itself: all that a page may lead to */
    PageAssembler(Sources sources, Map<String, String> addresses, String version) {
        this.frame = PageSource.withoutComments(sources.text("/frame.html"));
        this.sources = sources;
        this.addresses = addresses;
        this.version = version;
    }

    /**
     * @param english the page's texts
     * @param root how the site's top is reached from the page, such as "../"
     */
    String assemble(PageSource page, Json english, String root) {
        String html = frame.replace("{{page}}", page.name())
                .replace("{{title}}", page.title())
                .replace("{{head}}", head(page))
                .replace("{{version}}", version)
                .replace("{{main}}", page.html());
        Document document = Jsoup.parse(html);
        document.outputSettings().prettyPrint(false);
        document.body().attr("data-root", root).attr("data-script", page.script());
        String room = page.name().split("/", 2)[0];
        document.select("nav a[data-page=" + room + "]").attr("aria-current", "page");
        Listing.fill(document, sources);
        QuestionForms.fill(document);
        ChapterContents.fill(document, "/" + page.name() + "/");
        document.getAllElements().forEach(element -> fillTexts(element, english));
        Stream.of("href", "src").forEach(attribute -> link(document, attribute, root));
        return document.outerHtml();
    }

    /** The page's styles; its script, which boot.js starts; and what that fetches first: fetched while the texts are. */
    private static String head(PageSource page) {
        String sheets = each(page.css(), sheet -> "<link rel=\"stylesheet\" href=\"/css/" + sheet + ".css\">");
        String styles = page.formulas() ? FORMULAS + sheets : sheets;
        if (page.script().isEmpty()) return styles;
        String fetched =
                each(page.fetched(), path -> "<link rel=\"preload\" href=\"/" + path + "\" as=\"fetch\" crossorigin>");
        return styles + fetched + "<link rel=\"modulepreload\" href=\"/app/" + page.script() + ".js\">";
    }

    private static String each(List<String> names, UnaryOperator<String> link) {
        return names.stream().map(name -> link.apply(name) + "\n  ").collect(Collectors.joining());
    }

    private static void fillTexts(Element element, Json english) {
        if (element.hasAttr(TEXT)) element.text(text(english, element.attr(TEXT)));
        for (Attribute attribute : element.attributes().asList()) {
            if (attribute.getKey().startsWith(TEXT + "-")) {
                element.attr(attribute.getKey().substring(TEXT.length() + 1), text(english, attribute.getValue()));
            }
        }
    }

    private static String text(Json english, String key) {
        Json text = english.members().get(key);
        if (text == null)
            throw new IllegalStateException("the page has no text " + key + "; see \"texts:\" in web/frame.html");
        return text.text();
    }

    private void link(Document document, String attribute, String root) {
        for (Element element : document.select("[" + attribute + "^=/]")) {
            String relative = root + resolve(element.attr(attribute)).substring(1);
            element.attr(attribute, relative.isEmpty() ? "./" : relative);
        }
    }

    /** The address as it is served, with the query or the fragment it had. */
    private String resolve(String address) {
        String path = address.split("[?#]", 2)[0];
        if (!addresses.containsKey(path))
            throw new IllegalStateException("a page leads to " + address + ", which is not there");
        return addresses.get(path) + address.substring(path.length());
    }
}
