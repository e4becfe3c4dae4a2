package backprop.ui.train.chart;

import org.teavm.jso.dom.events.KeyboardEvent;
import org.teavm.jso.dom.html.HTMLElement;

/** The keys of a chart that is a slider: from what is read to the next place, or away from it. */
public final class ReadingKeys {
    private ReadingKeys() {}

    /** A reading line over a chart. */
    public interface Line {
        /**
         * To the next place; where nothing is read, from where the chart's numbers are.
         *
         * @param direction 1 to the right, −1 to the left
         * @param isFine whether no place may be left out
         */
        void step(int direction, boolean isFine);

        /** Many places on. */
        void page(int direction);

        void toStart();

        void toEnd();

        /** Nothing is read any more. */
        void stopReading();
    }

    /** Moves the line by the keys that its plot hears; such a key does nothing else. */
    public static void listen(Line line, HTMLElement plot) {
        plot.addEventListener("keydown", event -> {
            if (isTaken(line, (KeyboardEvent) event)) event.preventDefault();
        });
    }

    private static boolean isTaken(Line line, KeyboardEvent event) {
        switch (event.getKey()) {
            case "ArrowRight", "ArrowUp" -> line.step(1, event.isShiftKey());
            case "ArrowLeft", "ArrowDown" -> line.step(-1, event.isShiftKey());
            case "PageUp" -> line.page(1);
            case "PageDown" -> line.page(-1);
            case "Home" -> line.toStart();
            case "End" -> line.toEnd();
            case "Escape" -> line.stopReading();
            default -> {
                return false;
            }
        }
        return true;
    }
}
