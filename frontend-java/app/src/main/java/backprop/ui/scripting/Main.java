package backprop.ui.scripting;

import backprop.ui.dom.Elements;
import backprop.ui.handout.CopyButton;
import org.teavm.jso.dom.html.HTMLDocument;
import org.teavm.jso.dom.html.HTMLElement;
import org.teavm.jso.dom.xml.NodeList;

/** Starts the page on worksheets. */
public final class Main {
    private Main() {}

    public static void main(String[] args) {
        new DrivenLab(Elements.byId("graph"), new GraphReadout());
        new DrivenLab(Elements.byId("draw"), new DrawReadout());
        new DrivenLab(Elements.byId("train"), new TrainReadout());
        new DrivenLab(Elements.byId("points"), new PointsReadout());
        new LabFrame(Elements.byId("embedded"), (event, value) -> {});
        NodeList<? extends HTMLElement> copies = HTMLDocument.current().querySelectorAll("[data-copy]");
        for (int i = 0; i < copies.getLength(); i++) {
            HTMLElement copy = copies.get(i);
            HTMLElement shown = Elements.byId(copy.getAttribute("data-copy"));
            copy.addEventListener("click", event -> CopyButton.copy(copy, shown, shown.getTextContent()));
        }
    }
}
