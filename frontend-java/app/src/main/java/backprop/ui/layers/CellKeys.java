package backprop.ui.layers;

import backprop.layers.Cell;
import backprop.layers.MatrixSymbol;
import java.util.function.Consumer;
import java.util.function.Function;
import org.teavm.jso.dom.events.KeyboardEvent;
import org.teavm.jso.dom.html.HTMLElement;

/** Arrow keys, Home and End go from one computed entry to another of the same matrix. */
final class CellKeys {
    private final Function<MatrixSymbol, MatrixSize> sizes;
    private final Consumer<Cell> choose;

    CellKeys(Function<MatrixSymbol, MatrixSize> sizes, Consumer<Cell> choose) {
        this.sizes = sizes;
        this.choose = choose;
    }

    /** @param button of the entry */
    void listen(HTMLElement button, Cell cell) {
        button.addEventListener("keydown", event -> {
            if (moves(cell, ((KeyboardEvent) event).getKey())) event.preventDefault();
        });
    }

    private boolean moves(Cell from, String key) {
        MatrixSize size = sizes.apply(from.quantity());
        switch (key) {
            case "ArrowLeft" -> move(from, 0, -1);
            case "ArrowRight" -> move(from, 0, 1);
            case "ArrowUp" -> move(from, -1, 0);
            case "ArrowDown" -> move(from, 1, 0);
            case "Home" -> choose.accept(size.cell(from.quantity(), 0));
            case "End" -> choose.accept(size.cell(from.quantity(), size.places() - 1));
            default -> {
                return false;
            }
        }
        return true;
    }

    private void move(Cell from, int down, int right) {
        Cell to = from.quantity().at(from.row() + down, from.column() + right);
        if (to.row() >= 0 && to.column() >= 0 && sizes.apply(to.quantity()).has(to)) choose.accept(to);
    }
}
