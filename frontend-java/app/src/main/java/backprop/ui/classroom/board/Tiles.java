package backprop.ui.classroom.board;

import backprop.lesson.Tile;
import backprop.lesson.page.Mark;
import backprop.ui.dom.Delegate;
import backprop.ui.dom.DomUpdate;
import backprop.ui.dom.Elements;
import backprop.ui.dom.Markup;
import java.util.List;
import java.util.Optional;
import org.teavm.jso.dom.html.HTMLElement;
import org.teavm.jso.dom.xml.Element;

/** A tile for each student. */
final class Tiles {
    private static final String STUDENT = "data-student";

    private final HTMLElement list = Elements.byId("students");
    private final HTMLElement nobody = Elements.byId("no-students");
    private final boolean isPressed;

    Tiles(Optional<BoardActions> actions) {
        isPressed = actions.isPresent();
        actions.ifPresent(then ->
                Delegate.on(list, "click", "[" + STUDENT + "]", tile -> then.student(tile.getAttribute(STUDENT))));
    }

    void show(List<Tile> tiles, Names names) {
        HTMLElement fresh = Elements.create("ul");
        for (Tile tile : tiles) Markup.put(fresh, item(tile, names));
        DomUpdate.children(list, fresh);
        DomUpdate.hidden(nobody, !tiles.isEmpty());
    }

    private Element item(Tile tile, Names names) {
        Mark mark = Mark.of(tile);
        Element item = Markup.html("li", STUDENT, tile.student(), "data-mark", mark.key());
        Element body = isPressed
                ? Markup.html("button", "type", "button", "class", "board-tile")
                : Markup.html("div", "class", "board-tile");
        Markup.put(
                body,
                Markup.put(Markup.html("b"), names.name(tile)),
                MarkPicture.of(mark),
                Markup.put(Markup.html("small"), Doing.words(tile)));
        return Markup.put(item, body);
    }
}
