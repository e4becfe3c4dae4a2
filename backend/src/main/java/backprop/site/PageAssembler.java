package backprop.site;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Puts a page into the frame: its texts in English (boot.js translates), its addresses relative and hashed. */
final class PageAssembler {
    private static final Pattern COMMENT = Pattern.compile("<!--(.*?)-->\\s*", Pattern.DOTALL);
    private static final String TEXT = "data-text";

    private final String frame;
    private final Texts texts;
    private final Map<String, String> addresses;
    private final String version;

    /** @param addresses from "/css/draw.css" to the hashed path, from "/draw/" to itself: all that a page may lead to */
    PageAssembler(String frame, Texts texts, Map<String, String> addresses, String version) {
        this.frame = COMMENT.matcher(frame).replaceAll("");
        this.texts = texts;
        this.addresses = addresses;
        this.version = version;
    }

    /** @param root how the site's top is reached from the page, such as "../" */
    String assemble(String name, String source, String root) {
        Matcher settings = COMMENT.matcher(source);
        if (!settings.lookingAt()) throw new IllegalStateException(name + " does not begin with a comment of settings");
        String script = setting(settings.group(1), "script");
        String html = frame.replace("{{page}}", name)
                .replace("{{title}}", setting(settings.group(1), "title"))
                .replace("{{head}}", head(setting(settings.group(1), "css"), script))
                .replace("{{version}}", version)
                .replace("{{main}}", COMMENT.matcher(source).replaceAll(""));
        Document document = Jsoup.parse(html);
        document.outputSettings().prettyPrint(false);
        document.body().attr("data-root", root).attr("data-script", script);
        document.select("nav a[data-page=" + name + "]").attr("aria-current", "page");
        document.getAllElements().forEach(this::fillTexts);
        Stream.of("href", "src").forEach(attribute -> link(document, attribute, root));
        return document.outerHtml();
    }

    private static String setting(String settings, String name) {
        Matcher matcher = Pattern.compile(name + ":([^;\n]*)").matcher(settings);
        return matcher.find() ? matcher.group(1).strip() : "";
    }

    /** The page's styles; and its script, so that it is fetched while the texts are. boot.js starts it. */
    private static String head(String css, String script) {
        String sheets = Stream.of(css.split("\\s+"))
                .filter(sheet -> !sheet.isEmpty())
                .map(sheet -> "<link rel=\"stylesheet\" href=\"/css/" + sheet + ".css\">\n  ")
                .collect(Collectors.joining());
        return script.isEmpty() ? sheets : sheets + "<link rel=\"modulepreload\" href=\"/app/" + script + ".js\">";
    }

    private void fillTexts(Element element) {
        if (element.hasAttr(TEXT)) element.text(texts.english(element.attr(TEXT)));
        for (Attribute attribute : element.attributes().asList()) {
            if (attribute.getKey().startsWith(TEXT + "-")) {
                element.attr(attribute.getKey().substring(TEXT.length() + 1), texts.english(attribute.getValue()));
            }
        }
    }

    private void link(Document document, String attribute, String root) {
        for (Element element : document.select("[" + attribute + "^=/]")) {
            String relative = root + leadsTo(element.attr(attribute)).substring(1);
            element.attr(attribute, relative.isEmpty() ? "./" : relative);
        }
    }

    /** The address as it is served, with the query or the fragment it had. */
    private String leadsTo(String address) {
        String path = address.split("[?#]", 2)[0];
        if (!addresses.containsKey(path))
            throw new IllegalStateException("a page leads to " + address + ", which is not there");
        return addresses.get(path) + address.substring(path.length());
    }
}
