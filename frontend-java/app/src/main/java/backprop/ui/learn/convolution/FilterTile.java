package backprop.ui.learn.convolution;

import backprop.ui.dom.Markup;
import backprop.ui.dom.Texts;
import backprop.ui.inside.paint.PixelPicture;
import org.teavm.jso.dom.html.HTMLElement;

/** A filter and its feature map beside it, to be chosen. */
final class FilterTile {
    final HTMLElement root = (HTMLElement) Markup.html("button", "type", "button", "class", "filter");
    private final PixelPicture filter = part("weights");
    private final PixelPicture map = part("map");

    FilterTile(int number, Runnable choose) {
        root.setAttribute("aria-label", Texts.text("learn-7.filters.filter", Integer.toString(number + 1)));
        root.addEventListener("click", event -> choose.run());
    }

    private PixelPicture part(String name) {
        HTMLElement frame = (HTMLElement) Markup.html("span", "class", "pixels " + name);
        Markup.put(root, frame);
        return PixelPicture.in(frame);
    }

    /** @param largestWeight shown in full colour, as is largest of a map's numbers */
    void show(float[] weights, double largestWeight, float[] numbers, double largest, int[] colours) {
        filter.show(weights, side(weights), largestWeight, colours);
        map.show(numbers, side(numbers), largest, colours);
    }

    private static int side(float[] square) {
        return (int) Math.round(Math.sqrt(square.length));
    }

    void choose(boolean chosen) {
        root.setAttribute("aria-pressed", Boolean.toString(chosen));
    }
}
