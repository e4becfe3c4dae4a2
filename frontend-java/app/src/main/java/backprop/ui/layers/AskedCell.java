package backprop.ui.layers;

import backprop.layers.Cell;
import backprop.ui.dom.DomUpdate;
import backprop.ui.dom.Elements;
import backprop.ui.dom.Markup;
import java.util.function.Consumer;
import org.teavm.jso.dom.html.HTMLElement;
import org.teavm.jso.dom.xml.Element;

/** A computed entry: pressed, it says how it came about. */
final class AskedCell implements CellView {
    private final Cell cell;
    private final Element root = Markup.html("td");
    private final HTMLElement button = Elements.create("button");

    AskedCell(Cell cell, Consumer<Cell> chosen, CellKeys keys) {
        this.cell = cell;
        button.setAttribute("type", "button");
        button.addEventListener("click", event -> chosen.accept(cell));
        keys.listen(button, cell);
        root.appendChild(button);
    }

    @Override
    public Cell cell() {
        return cell;
    }

    @Override
    public Element root() {
        return root;
    }

    @Override
    public void show(double number) {
        String figure = CellNumbers.inCell(number, cell.quantity());
        button.setInnerText(figure);
        button.setAttribute("aria-label", CellView.spoken(cell) + ": " + figure);
    }

    /** While something else stands in its place. */
    void hide(boolean hidden) {
        DomUpdate.hidden(button, hidden);
    }

    @Override
    public void focus() {
        button.focus();
    }

    @Override
    public void choose(boolean chosen) {
        button.setAttribute("aria-pressed", Boolean.toString(chosen));
    }
}
