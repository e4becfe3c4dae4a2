package backprop.ui.graph.picture;

import backprop.ui.dom.Elements;
import backprop.ui.dom.SavedFile;
import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;
import org.teavm.jso.JSBody;
import org.teavm.jso.dom.html.HTMLElement;
import org.teavm.jso.dom.xml.Element;

/** The picture as a file of its own: with its colours written out, its inputs drawn, and the page's paper behind it. */
public final class SvgFile {
    public SvgFile(HTMLElement picture, Supplier<Element> inputs) {
        Elements.byId("download").addEventListener("click", event -> {
            HTMLElement svg = picture.querySelector("svg");
            Element copies = inputs.get();
            svg.appendChild(copies);
            byte[] file = standalone(svg).getBytes(StandardCharsets.UTF_8);
            SavedFile.offer(file, "backprop-graph.svg", "image/svg+xml");
            copies.delete();
        });
    }

    @JSBody(
            params = "svg",
            script =
                    "var names = ['fill', 'stroke', 'stroke-width', 'stroke-dasharray', 'stroke-linecap', 'stroke-linejoin',"
                            + "  'font-family', 'font-size', 'font-weight', 'font-style', 'text-anchor', 'opacity', 'display', 'visibility'];"
                            + "var copy = svg.cloneNode(true), from = svg.querySelectorAll('*'), to = copy.querySelectorAll('*');"
                            + "for (var nth = 0; nth < from.length; nth++) {"
                            + "  var style = getComputedStyle(from[nth]);"
                            + "  names.forEach(function(name) { to[nth].setAttribute(name, style.getPropertyValue(name)); });"
                            + "}"
                            + "var box = svg.viewBox.baseVal, paper = document.createElementNS(svg.namespaceURI, 'rect');"
                            + "paper.setAttribute('width', box.width); paper.setAttribute('height', box.height);"
                            + "paper.setAttribute('fill', getComputedStyle(document.body).backgroundColor);"
                            + "copy.prepend(paper);"
                            + "copy.setAttribute('width', box.width); copy.setAttribute('height', box.height);"
                            + "return new XMLSerializer().serializeToString(copy);")
    private static native String standalone(HTMLElement svg);
}
