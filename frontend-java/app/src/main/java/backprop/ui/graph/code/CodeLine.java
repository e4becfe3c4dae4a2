package backprop.ui.graph.code;

import backprop.graph.Phase;
import backprop.ui.dom.DomUpdate;
import backprop.ui.dom.Markup;
import backprop.ui.graph.scene.FormulaText;
import org.teavm.jso.dom.html.HTMLElement;

/** A line of the program, with what came out of it. */
final class CodeLine {
    private final CodePiece piece;
    private final int place;
    private boolean filled;
    private boolean hidden;
    private double shown;
    private boolean marked;

    CodeLine(CodePiece piece, int place) {
        this.piece = piece;
        this.place = place;
    }

    HTMLElement root() {
        return piece.line(place);
    }

    private HTMLElement result() {
        return (HTMLElement) Markup.child(root(), 1);
    }

    void write(String text) {
        DomUpdate.text(Markup.child(root(), 0), text);
    }

    /** What stands right of = is left out, for it would give away what is asked. */
    void hide(boolean wanted) {
        if (wanted == hidden) return;
        hidden = wanted;
        Markup.child(root(), 0).setTextContent(wanted ? piece.prefix(place) + " …" : piece.text(place));
    }

    void mark(boolean atWork) {
        if (atWork == marked) return;
        marked = atWork;
        if (atWork) root().setAttribute("aria-current", "step");
        else root().removeAttribute("aria-current");
    }

    void result(double number, Phase phase) {
        if (filled && number == shown) return;
        filled = true;
        shown = number;
        result().setClassName(phase == Phase.FORWARD ? "value" : "gradient");
        result().setTextContent(FormulaText.formatShort(number));
    }

    void noResult() {
        if (filled) result().setTextContent("");
        filled = false;
    }
}
