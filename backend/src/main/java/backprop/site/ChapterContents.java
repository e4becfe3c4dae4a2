package backprop.site;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** The table of contents beside a chapter: marks the chapter that it stands beside, and lists its sections there. */
final class ChapterContents {
    private ChapterContents() {}

    /** @param address of the page, such as "/learn/1/" */
    static void fill(Document document, String address) {
        // What stands in the margin is a note; an aside within main would be a landmark where none may be.
        document.select("main aside").attr("role", "note");
        for (Element link : document.select("nav.chapters a")) {
            if (!link.attr("href").equals(address)) continue;
            link.attr("aria-current", "page");
            Element sections = link.parent().appendElement("ol");
            for (Element section : document.select("article.chapter section[id]")) entry(sections, section);
        }
    }

    /** A section's heading is its number and its name. */
    private static void entry(Element sections, Element section) {
        Element heading = section.selectFirst("h2");
        Element link = sections.appendElement("li").appendElement("a").attr("href", "#" + section.id());
        link.appendText(heading.child(0).text() + " ");
        link.appendElement("span").attr("data-text", heading.child(1).attr("data-text"));
    }
}
