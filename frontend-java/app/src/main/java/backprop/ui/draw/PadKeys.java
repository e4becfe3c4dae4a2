package backprop.ui.draw;

import backprop.data.pad.Ink;
import backprop.data.pad.Point;
import java.util.List;
import org.teavm.jso.dom.events.KeyboardEvent;
import org.teavm.jso.dom.html.HTMLCanvasElement;

/** Draws by keyboard: arrows move, space sets the pen down and lifts it, Delete clears, Ctrl Z takes back. */
final class PadKeys {
    private static final int STEP = 10;

    private final DigitPad pad;
    private final PadView view;
    private Point place = new Point(Ink.SIDE / 2.0, Ink.SIDE / 2.0);
    private boolean down;

    PadKeys(HTMLCanvasElement canvas, DigitPad pad, PadView view) {
        this.pad = pad;
        this.view = view;
        canvas.addEventListener("keydown", event -> handleKey((KeyboardEvent) event));
        canvas.addEventListener("blur", event -> release());
    }

    private void handleKey(KeyboardEvent event) {
        int step = event.isShiftKey() ? 1 : STEP;
        boolean command = event.isCtrlKey() || event.isMetaKey();
        boolean known = true;
        switch (event.getKey()) {
            case "ArrowLeft" -> move(-step, 0);
            case "ArrowRight" -> move(step, 0);
            case "ArrowUp" -> move(0, -step);
            case "ArrowDown" -> move(0, step);
            case " " -> toggle();
            case "Delete", "Backspace" -> pad.clear();
            case "z", "Z" -> {
                known = command;
                if (command) pad.undo();
            }
            default -> known = false;
        }
        if (known) event.preventDefault();
    }

    private void toggle() {
        down = !down;
        if (down) pad.down(place);
        else pad.up();
        view.cursor(place, pad.width(), down);
    }

    private void move(int dx, int dy) {
        place = new Point(within(place.x() + dx), within(place.y() + dy));
        if (down) pad.move(List.of(place));
        view.cursor(place, pad.width(), down);
    }

    private void release() {
        if (down) pad.up();
        down = false;
        view.noCursor();
    }

    private static double within(double coordinate) {
        return Math.max(0, Math.min(Ink.SIDE, coordinate));
    }
}
