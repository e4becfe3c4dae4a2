package backprop.ui.classroom;

import backprop.lesson.Tile;
import backprop.lesson.page.PageName;
import backprop.ui.classroom.board.Board;
import backprop.ui.classroom.board.Doing;
import backprop.ui.classroom.board.Names;
import backprop.ui.dom.DomUpdate;
import backprop.ui.dom.Elements;
import backprop.ui.dom.Markup;
import backprop.ui.dom.Texts;
import backprop.ui.lesson.Place;
import backprop.ui.lesson.Query;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.teavm.jso.dom.html.HTMLElement;

/** One student: what is done now, or the run that was pressed, with its settings; either as a link; and the next student. */
final class StudentDialog {
    private final HTMLElement dialog = Elements.byId("student-dialog");
    private final HTMLElement name = Elements.byId("student-name");
    private final HTMLElement doing = Elements.byId("student-doing");
    private final HTMLElement settings = Elements.byId("student-settings");
    private final HTMLElement link = Elements.byId("student-open");
    private final Board board;
    private final Names names;
    private Optional<String> student = Optional.empty();
    private boolean isOfRun;

    StudentDialog(Board board, Names names) {
        this.board = board;
        this.names = names;
        Elements.byId("student-previous").addEventListener("click", event -> move(-1));
        Elements.byId("student-next").addEventListener("click", event -> move(1));
        Elements.byId("student-close").addEventListener("click", event -> EndTools.close(dialog));
        dialog.addEventListener("close", event -> student = Optional.empty());
    }

    /** @param ofRun whether the run is to be seen, wherever its student is now */
    void open(String pressed, boolean ofRun) {
        student = Optional.of(pressed);
        isOfRun = ofRun;
        show();
        EndTools.open(dialog);
    }

    private void move(int step) {
        List<Tile> tiles = board.tiles().stream()
                .filter(tile -> !isOfRun || tile.run().isPresent())
                .toList();
        for (int i = 0; i < tiles.size(); i++) {
            if (!student.equals(Optional.of(tiles.get(i).student()))) continue;
            student = Optional.of(
                    tiles.get((i + step + tiles.size()) % tiles.size()).student());
            break;
        }
        show();
    }

    void show() {
        student.flatMap(board::tile).ifPresent(this::show);
    }

    private void show(Tile tile) {
        DomUpdate.text(name, names.name(tile));
        boolean isTraining = tile.run().isPresent() && (isOfRun || PageName.of(tile) == PageName.TRAIN);
        DomUpdate.text(doing, isTraining ? Doing.words(tile.run().get()) : Doing.words(tile));
        HTMLElement fresh = Elements.create("dl");
        String place = tile.page().orElse("/");
        if (isTraining) {
            String query = tile.run().get().settings();
            place = "/train/?" + query;
            for (Map.Entry<String, String> one : Query.of(query).entrySet())
                Markup.put(
                        fresh,
                        Markup.put(Markup.html("dt"), one.getKey()),
                        Markup.put(Markup.html("dd"), one.getValue()));
        }
        DomUpdate.children(settings, fresh);
        DomUpdate.attribute(link, "href", Place.address(place));
        Texts.show(link, isTraining ? "board.student.open" : "board.student.open-page");
    }
}
