package backprop.ui.learn.check;

import backprop.naive.broken.Bug;
import backprop.ui.dom.Elements;
import backprop.ui.dom.Markup;
import java.util.List;
import java.util.Optional;
import org.teavm.jso.JSBody;
import org.teavm.jso.dom.html.HTMLElement;
import org.teavm.jso.dom.xml.NodeList;

/** The Java of one layer, from the page's templates: as it runs, with its bug, or with the line that should stand there. */
final class LayerCode {
    private static final List<String> KINDS = List.of("affine", "relu", "affine", "sigmoid", "affine", "softmax");
    private static final String SOUND = "sound";

    private final HTMLElement root;

    LayerCode(HTMLElement root) {
        this.root = root;
    }

    void hide() {
        Markup.empty(root);
    }

    /** @param isFound whether to show both, the line with the bug and the sound one */
    void show(int place, Optional<Bug> bug, boolean isFound) {
        Markup.empty(root);
        fill(root, Elements.byId("code-" + KINDS.get(place)));
        NodeList<? extends HTMLElement> lines = root.querySelectorAll("[data-line]");
        HTMLElement sound = null;
        for (int i = 0; i < lines.getLength(); i++) {
            HTMLElement line = lines.get(i);
            if (line.getAttribute("data-line").equals(SOUND)) {
                // It stands before its broken ones.
                sound = line;
                continue;
            }
            boolean isHere = bug.isPresent()
                    && line.getAttribute("data-line").equals(bug.get().key());
            line.setHidden(!isHere);
            if (!isHere) continue;
            sound.setHidden(!isFound);
            if (!isFound) continue;
            sign(sound, true);
            sign(line, false);
        }
    }

    private static void sign(HTMLElement line, boolean isSound) {
        HTMLElement sign = Elements.create("b");
        sign.setClassName(isSound ? "right" : "wrong");
        sign.setInnerText(isSound ? "+" : "−");
        line.insertBefore(sign, line.getFirstChild());
        line.setClassName(isSound ? "repaired" : "broken");
    }

    @JSBody(
            params = {"root", "template"},
            script = "root.appendChild(template.content.cloneNode(true));")
    private static native void fill(HTMLElement root, HTMLElement template);
}
