package backprop.ui.inside.flow;

import backprop.ui.dom.DomUpdate;
import backprop.ui.dom.Markup;
import backprop.ui.inside.paint.Palette;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleFunction;
import java.util.function.IntConsumer;
import org.teavm.jso.dom.events.KeyboardEvent;
import org.teavm.jso.dom.html.HTMLElement;
import org.teavm.jso.dom.xml.Element;

/** Ten numbers, one for each digit: a coloured cell and the number itself. */
final class ScoreList {
    private final HTMLElement root;
    private final Element list;
    private final List<HTMLElement> rows = new ArrayList<>();
    private final List<HTMLElement> numbers = new ArrayList<>();
    private final List<HTMLElement> swatches = new ArrayList<>();
    private int chosen = -1;

    /** @param choose told the digit that is chosen; none can be where it is null */
    ScoreList(int count, IntConsumer choose) {
        list = Markup.html("ol", "class", choose == null ? "outputs" : "outputs choosable", "start", "0");
        root = (HTMLElement) Markup.html("div");
        Markup.put(root, list);
        for (int digit = 0; digit < count; digit++) row(digit, choose);
        if (choose == null) return;
        root.setAttribute("tabindex", "0");
        root.setAttribute("role", "application");
        root.addEventListener("keydown", event -> {
            int next = next(((KeyboardEvent) event).getKey());
            if (next < 0) return;
            event.preventDefault();
            choose.accept(Math.max(0, Math.min(count - 1, next)));
        });
    }

    private void row(int digit, IntConsumer choose) {
        HTMLElement row = (HTMLElement) Markup.html("li");
        HTMLElement swatch = (HTMLElement) Markup.html("i");
        HTMLElement number = (HTMLElement) Markup.html("span");
        Markup.put(row, Integer.toString(digit));
        Markup.put(row, swatch, number);
        Markup.put(list, row);
        rows.add(row);
        swatches.add(swatch);
        numbers.add(number);
        if (choose != null) row.addEventListener("click", event -> choose.accept(digit));
    }

    private int next(String key) {
        int last = rows.size() - 1;
        return switch (key) {
            case "ArrowUp", "ArrowLeft" -> Math.max(0, chosen - 1);
            case "ArrowDown", "ArrowRight" -> Math.min(last, chosen + 1);
            case "Home" -> 0;
            case "End" -> last;
            default -> -1;
        };
    }

    HTMLElement root() {
        return root;
    }

    /** @param marked the row that stands out, −1 for none */
    void show(float[] values, double scale, int[] colours, int marked, DoubleFunction<String> words) {
        for (int digit = 0; digit < rows.size(); digit++) {
            int index = Palette.ZERO + (int) Math.round(Palette.ZERO * values[digit] / (scale > 0 ? scale : 1));
            int colour = colours[Math.max(0, Math.min(2 * Palette.ZERO, index))];
            DomUpdate.property(swatches.get(digit), "background-color", Palette.css(colour));
            DomUpdate.text(numbers.get(digit), words.apply(values[digit]));
            DomUpdate.attribute(rows.get(digit), "class", digit == marked ? "wins" : "");
        }
    }

    void ring(int unit) {
        chosen = unit;
        for (int digit = 0; digit < rows.size(); digit++) {
            DomUpdate.flag(rows.get(digit), "data-chosen", digit == chosen);
        }
    }

    void veil(boolean veiled) {
        if (veiled) root.setAttribute("data-veiled", "");
        else root.removeAttribute("data-veiled");
    }
}
