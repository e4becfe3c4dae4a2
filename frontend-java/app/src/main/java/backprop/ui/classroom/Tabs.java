package backprop.ui.classroom;

import backprop.ui.classroom.board.BoardView;
import backprop.ui.dom.Delegate;
import backprop.ui.dom.DomUpdate;
import backprop.ui.dom.Elements;
import java.util.function.Consumer;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSBodyImport;
import org.teavm.jso.JSFunctor;
import org.teavm.jso.JSObject;
import org.teavm.jso.dom.html.HTMLElement;

/** The views in a row: by one press, by the keys 1 to 5, and by the arrows within the row. */
final class Tabs {
    private static final String VIEW = "data-view";

    private final HTMLElement row = Elements.byId("views");
    private BoardView shown = BoardView.CLASS;

    Tabs(Consumer<BoardView> open) {
        Delegate.on(row, "click", "[role=tab]", tab -> BoardView.find(tab.getAttribute(VIEW))
                .ifPresent(open));
        onKey(row, (step, isInRow) -> {
            BoardView[] views = BoardView.values();
            int wanted = isInRow ? (shown.ordinal() + step + views.length) % views.length : step;
            open.accept(views[wanted]);
            if (isInRow) tab(shown).focus();
        });
    }

    void show(BoardView view) {
        shown = view;
        for (BoardView each : BoardView.values()) {
            DomUpdate.attribute(tab(each), "aria-selected", Boolean.toString(each == view));
            DomUpdate.attribute(tab(each), "tabindex", each == view ? "0" : "-1");
        }
    }

    private HTMLElement tab(BoardView view) {
        return row.querySelector("[" + VIEW + "=" + view.key() + "]");
    }

    @JSBody(
            params = {"row", "then"},
            imports = @JSBodyImport(alias = "board", fromModule = "board.js"),
            script = "board.onKey(row, then);")
    private static native void onKey(HTMLElement row, Key then);

    @JSFunctor
    private interface Key extends JSObject {
        void pressed(int step, boolean isInRow);
    }
}
