package backprop.ui.learn;

import backprop.ui.dom.Markup;
import backprop.ui.dom.Texts;
import org.teavm.jso.dom.xml.Element;

/** The tick of what is right and the cross of what is wrong: seldom by colour alone. */
public final class Marks {
    private static final String TICK = "M20 6 9 17l-5-5", CROSS = "M18 6 6 18M6 6l12 12";

    private Marks() {}

    /** @param name the key of what it means here */
    public static Element tick(String name) {
        return mark("right", TICK, name);
    }

    public static Element cross(String name) {
        return mark("wrong", CROSS, name);
    }

    private static Element mark(String kind, String path, String name) {
        Element mark = Markup.svg("svg", "viewBox", "0 0 24 24", "class", "mark " + kind, "role", "img");
        mark.setAttribute("data-text-aria-label", name);
        Markup.put(mark, Markup.svg("path", "d", path));
        Texts.translate(mark);
        return mark;
    }
}
