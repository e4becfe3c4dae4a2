package backprop.ui.classroom.board;

import backprop.lesson.Tile;
import backprop.ui.dom.Texts;
import java.util.List;

/** What students are called on this screen: by their two words, or by a number where names are not shown. */
public final class Names {
    private List<Tile> tiles = List.of();
    private boolean shown = true;

    public void of(List<Tile> tiles, boolean shown) {
        this.tiles = tiles;
        this.shown = shown;
    }

    public String name(Tile tile) {
        if (shown) return tile.name().wording().in(Texts.language());
        int place = 0;
        while (place < tiles.size() && !tiles.get(place).student().equals(tile.student())) place++;
        return Texts.text("board.student.nameless", Integer.toString(place + 1));
    }
}
