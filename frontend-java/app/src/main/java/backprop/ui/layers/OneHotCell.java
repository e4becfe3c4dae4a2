package backprop.ui.layers;

import backprop.layers.Cell;
import backprop.ui.dom.Elements;
import backprop.ui.dom.Markup;
import java.util.function.Consumer;
import org.teavm.jso.dom.html.HTMLElement;
import org.teavm.jso.dom.html.HTMLInputElement;
import org.teavm.jso.dom.xml.Element;

/** An entry of a row in which one is 1 and the others are 0: the right answer is chosen by pressing it. */
final class OneHotCell implements CellView {
    private final Cell cell;
    private final Element root = Markup.html("td");
    private final HTMLInputElement radio = Elements.create("input");
    private final HTMLElement figure = Elements.create("span");

    /** @param group tells the rows of this figure from those of others */
    OneHotCell(Cell cell, String group, Consumer<Cell> chosen) {
        this.cell = cell;
        radio.setType("radio");
        radio.setAttribute("name", group + "-" + MatrixView.id(cell.quantity()) + cell.row());
        radio.setAttribute("aria-label", CellView.spoken(cell));
        radio.addEventListener("change", event -> chosen.accept(cell));
        root.appendChild(Markup.put(Markup.html("label"), radio, figure));
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
        radio.setChecked(number == 1);
        figure.setInnerText(number == 1 ? "1" : "0");
    }
}
