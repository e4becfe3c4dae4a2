package backprop.ui.graph.picture;

import backprop.ui.dom.AfterPaint;
import backprop.ui.dom.Markup;
import backprop.ui.dom.MarkupText;
import java.util.ArrayList;
import java.util.List;
import org.teavm.jso.dom.xml.Element;

/** The marks of a wide picture in groups from left to right: what is seen first is there at once, the rest after it. */
final class DeferredChunks {
    private static final double WIDTH = 1500;
    private static final int FIRST = 2;

    final Element root;
    private final List<Tile> tiles = new ArrayList<>();
    private final List<Mark> marks = new ArrayList<>();

    private record Mark(Tile tile, int place) {}

    DeferredChunks(String classes) {
        root = Markup.svg("g", "class", classes);
    }

    /** Where to write the next mark, one element, that is seen first at x. */
    MarkupText at(double x) {
        int number = (int) Math.max(0, x / WIDTH);
        while (tiles.size() <= number) tiles.add(new Tile());
        Tile tile = tiles.get(number);
        marks.add(new Mark(tile, tile.count++));
        return tile.text;
    }

    /** When all marks are written. */
    void show() {
        for (int i = 0; i < Math.min(FIRST, tiles.size()); i++)
            root.appendChild(tiles.get(i).filled());
        if (tiles.size() > FIRST) AfterPaint.run(this::showRest);
    }

    private void showRest() {
        for (int i = FIRST; i < tiles.size(); i++) root.appendChild(tiles.get(i).filled());
    }

    /** In the order in which they were written, from 0. */
    Element mark(int number) {
        Mark mark = marks.get(number);
        return Markup.child(mark.tile.filled(), mark.place);
    }

    private static final class Tile {
        private final Element root = Markup.svg("g");
        private final MarkupText text = new MarkupText();
        private int count;
        private boolean filled;

        private Element filled() {
            if (!filled) text.fill(root);
            filled = true;
            return root;
        }
    }
}
