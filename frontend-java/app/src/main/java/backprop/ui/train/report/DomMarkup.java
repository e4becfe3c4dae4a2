package backprop.ui.train.report;

import backprop.run.report.ReportMarkup;
import backprop.ui.dom.Markup;
import org.teavm.jso.dom.html.HTMLElement;
import org.teavm.jso.dom.xml.Element;

/** Markup as elements of the page. */
final class DomMarkup implements ReportMarkup {
    private static final String PICTURE = "svg";

    private final HTMLElement root;
    private Element within;
    /** How many drawings are open, one in the other. */
    private int drawings;

    /** @param root gets all of it, in place of what it has */
    DomMarkup(HTMLElement root) {
        this.root = root;
        within = root;
        Markup.empty(root);
    }

    @Override
    public DomMarkup open(String tag, String... attributes) {
        if (tag.equals(PICTURE)) drawings++;
        Element element = drawings > 0 ? Markup.svg(tag, attributes) : Markup.html(tag, attributes);
        within.appendChild(element);
        within = element;
        return this;
    }

    @Override
    public DomMarkup text(String text) {
        if (!text.isEmpty()) Markup.put(within, text);
        return this;
    }

    @Override
    public DomMarkup close(String tag) {
        if (within == root) throw new IllegalStateException("nothing is open that " + tag + " could end");
        if (tag.equals(PICTURE)) drawings--;
        within = (Element) within.getParentNode();
        return this;
    }
}
