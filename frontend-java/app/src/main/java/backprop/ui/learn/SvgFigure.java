package backprop.ui.learn;

import backprop.ui.dom.Markup;
import backprop.ui.dom.Texts;
import org.teavm.jso.dom.xml.Element;

/** A figure in SVG, drawn part by part. */
public final class SvgFigure {
    private final Element svg;

    public SvgFigure(Element svg) {
        this.svg = svg;
    }

    public Element path(String kind, String d) {
        return add(Markup.svg("path", "class", kind, "d", d));
    }

    public Element circle(String kind, double radius) {
        return add(Markup.svg("circle", "class", kind, "r", Markup.number(radius)));
    }

    public Element rectangle(String kind, double x, double y, double width, double height) {
        Element rectangle = Markup.svg("rect", "class", kind);
        set(rectangle, "x", x, "y", y);
        set(rectangle, "width", width, "height", height);
        return add(rectangle);
    }

    public Element text(String kind, double x, double y, String text) {
        Element element = Markup.svg("text", "class", kind);
        set(element, "x", x, "y", y);
        return add(Markup.put(element, text));
    }

    /** A text by its key; it follows the language. */
    public Element words(String kind, double x, double y, String key) {
        Element element = text(kind, x, y, "");
        element.setAttribute("data-text", key);
        Texts.translate(element);
        return element;
    }

    /** What is drawn next stands within it. */
    public SvgFigure group(String kind) {
        return new SvgFigure(add(Markup.svg("g", "class", kind)));
    }

    public void clear() {
        Markup.empty(svg);
    }

    private Element add(Element element) {
        svg.appendChild(element);
        return element;
    }

    public static void set(Element element, String name, double value, String other, double otherValue) {
        element.setAttribute(name, Markup.number(value));
        element.setAttribute(other, Markup.number(otherValue));
    }
}
