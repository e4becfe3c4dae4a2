package backprop.ui.classroom;

import backprop.ui.dom.Markup;
import backprop.ui.dom.Texts;
import io.nayuki.qrcodegen.QrCode;
import io.nayuki.qrcodegen.QrSegment;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.teavm.jso.dom.html.HTMLElement;
import org.teavm.jso.dom.xml.Element;

/** A link as a QR code, a unit for each module, with the four light ones around it that readers need. */
final class QrPicture {
    private static final int QUIET = 4;

    private final HTMLElement root;

    QrPicture(HTMLElement root) {
        this.root = root;
    }

    void show(String link) {
        QrSegment segment = QrSegment.makeBytes(link.getBytes(StandardCharsets.UTF_8));
        QrCode code = QrCode.encodeSegments(List.of(segment), QrCode.Ecc.MEDIUM);
        StringBuilder path = new StringBuilder();
        for (int y = 0; y < code.size; y++) {
            for (int x = 0; x < code.size; x++) {
                if (code.getModule(x, y)) path.append("M" + (x + QUIET) + " " + (y + QUIET) + "h1v1h-1z");
            }
        }
        int side = code.size + 2 * QUIET;
        String box = "0 0 " + side + " " + side;
        Element svg = Markup.svg("svg", "viewBox", box, "role", "img", "shape-rendering", "crispEdges");
        svg.setAttribute("aria-label", Texts.text("class.qr", link));
        Markup.empty(root);
        Markup.put(root, Markup.put(svg, Markup.svg("path", "d", path.toString())));
    }
}
