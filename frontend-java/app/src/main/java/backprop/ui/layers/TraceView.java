package backprop.ui.layers;

import backprop.layers.Cell;
import backprop.layers.FormulaTerm;
import backprop.layers.LayerDemoState;
import backprop.ui.dom.Markup;
import backprop.ui.dom.TexFormula;
import java.util.List;
import org.teavm.jso.dom.xml.Element;

/** How numbers came about: each formula in letters, then with the numbers put in. */
final class TraceView {
    final Element root = Markup.html("div", "class", "trace", "aria-live", "polite");

    void show(LayerDemoState sheet, List<Cell> cells) {
        Markup.empty(root);
        for (Cell cell : cells) {
            List<FormulaTerm> terms = sheet.formula(cell);
            Element line = Markup.html("p", "data-of", CellView.spoken(cell));
            String result = Tex.coloured(cell.quantity(), CellNumbers.inFormula(sheet.number(cell)));
            formula(line, Tex.name(cell) + " = " + Tex.letters(terms));
            if (!isNumber(terms)) formula(line, "= " + Tex.numbers(terms, sheet));
            if (terms.size() > 1) formula(line, "= " + result);
            root.appendChild(line);
        }
    }

    /** Letters and numbers are the same. */
    private static boolean isNumber(List<FormulaTerm> terms) {
        return terms.size() == 1 && terms.get(0) instanceof FormulaTerm.Constant;
    }

    /** A piece for itself, so that lines break between pieces first. */
    private static void formula(Element line, String tex) {
        Element piece = Markup.html("span");
        TexFormula.show(piece, tex);
        Markup.put(line, piece);
        Markup.put(line, " ");
    }
}
