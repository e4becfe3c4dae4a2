package backprop.ui.widget;

import backprop.ui.dom.Markup;
import io.nayuki.qrcodegen.DataTooLongException;
import io.nayuki.qrcodegen.QrCode;
import io.nayuki.qrcodegen.QrSegment;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.teavm.jso.dom.html.HTMLElement;
import org.teavm.jso.dom.xml.Element;

/** A link as a QR code, a unit for each module, with the four light ones around it that readers need. */
public final class QrPicture {
    private static final int QUIET = 4;
    /** 77 modules: a phone across the room still tells them apart. */
    private static final int LARGEST = 15;

    private final HTMLElement root;

    public QrPicture(HTMLElement root) {
        this.root = root;
    }

    /**
     * @param label what it is, for those who do not see it
     * @return whether the link is short enough for a code that can be read across a room; else there is none
     */
    public boolean show(String link, String label) {
        Markup.empty(root);
        Optional<QrCode> code = code(link, QrCode.Ecc.MEDIUM).or(() -> code(link, QrCode.Ecc.LOW));
        code.ifPresent(it -> draw(it, label));
        return code.isPresent();
    }

    private static Optional<QrCode> code(String link, QrCode.Ecc correction) {
        List<QrSegment> segments = List.of(QrSegment.makeBytes(link.getBytes(StandardCharsets.UTF_8)));
        try {
            return Optional.of(QrCode.encodeSegments(segments, correction, 1, LARGEST, -1, true));
        } catch (DataTooLongException e) {
            return Optional.empty();
        }
    }

    private void draw(QrCode code, String label) {
        StringBuilder path = new StringBuilder();
        for (int y = 0; y < code.size; y++) {
            for (int x = 0; x < code.size; x++) {
                if (code.getModule(x, y)) path.append("M" + (x + QUIET) + " " + (y + QUIET) + "h1v1h-1z");
            }
        }
        int side = code.size + 2 * QUIET;
        String box = "0 0 " + side + " " + side;
        Element svg = Markup.svg("svg", "viewBox", box, "role", "img", "shape-rendering", "crispEdges");
        svg.setAttribute("aria-label", label);
        Markup.put(root, Markup.put(svg, Markup.svg("path", "d", path.toString())));
    }
}
