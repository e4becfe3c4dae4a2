package backprop.ui.paper;

import backprop.paper.PictureName;
import org.teavm.jso.dom.html.HTMLDocument;
import org.teavm.jso.dom.html.HTMLElement;
import org.teavm.jso.dom.xml.NodeList;

/** Each figure of a chapter can be taken along under its number, but for listings, which are text. */
public final class ChapterFigures {
    private ChapterFigures() {}

    public static void addSaveMenus() {
        NodeList<? extends HTMLElement> figures =
                HTMLDocument.current().querySelectorAll(".chapter figure:not(.code):has(> figcaption)");
        for (int i = 0; i < figures.getLength(); i++) addSaveMenu(figures.get(i));
    }

    private static void addSaveMenu(HTMLElement figure) {
        HTMLElement caption = figure.querySelector(":scope > figcaption");
        HTMLElement panel = figure.querySelector(".panel");
        if (panel != null) new SaveMenu(figure, () -> PictureFile.seen(panel), () -> name(caption));
    }

    /** After "Figure 2.1" or "图 2.1" it is "backprop-figure-2.1". */
    private static String name(HTMLElement caption) {
        HTMLElement number = caption.querySelector("b");
        String text = number == null ? "" : number.getTextContent();
        return PictureName.of("figure", text.replaceAll("[^0-9.]", ""));
    }
}
