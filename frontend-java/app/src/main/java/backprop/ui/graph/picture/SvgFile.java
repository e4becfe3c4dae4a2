package backprop.ui.graph.picture;

import backprop.ui.dom.Elements;
import backprop.ui.dom.SavedFile;
import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSBodyImport;
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
            imports = @JSBodyImport(alias = "svgFile", fromModule = "svg.js"),
            script = "return svgFile.standalone(svg);")
    private static native String standalone(HTMLElement svg);
}
