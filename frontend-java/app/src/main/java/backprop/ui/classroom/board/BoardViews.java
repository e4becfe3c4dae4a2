package backprop.ui.classroom.board;

import backprop.lesson.page.RunCurve;
import backprop.ui.dom.DomUpdate;
import backprop.ui.dom.Elements;
import java.util.Optional;
import java.util.function.Consumer;
import org.teavm.jso.browser.Window;
import org.teavm.jso.dom.html.HTMLElement;

/** All views of a lesson, of which one is shown at a time; painted a few times a second at most. */
public final class BoardViews {
    private static final int PAUSE = 200;

    private final HTMLElement root = Elements.byId("board");
    private final Board board;
    private final Names names = new Names();
    private final Tiles tiles;
    private final TrainView train;
    private final TaskGrid tasks;
    private final QuestionView question = new QuestionView();
    private final WallView wall;
    private final WallReader reader;
    private BoardView view = BoardView.CLASS;
    private RunCurve.Kind curve = RunCurve.Kind.LOSS;
    private Consumer<RunCurve.Kind> chosen = kind -> {};
    private boolean named = true;
    private boolean isWaiting;
    private Runnable painted = () -> {};

    /** @param actions where students, runs and digits are buttons */
    public BoardViews(Board board, Optional<BoardActions> actions) {
        this.board = board;
        tiles = new Tiles(actions);
        train = new TrainView(actions, this::choose);
        tasks = new TaskGrid(actions);
        wall = new WallView(actions);
        reader = new WallReader(this::repaint);
    }

    public WallReader reader() {
        return reader;
    }

    public Names names() {
        return names;
    }

    public BoardView view() {
        return view;
    }

    public void onPaint(Runnable then) {
        painted = then;
    }

    public void open(BoardView wanted) {
        view = wanted;
        DomUpdate.attribute(root, "data-view", wanted.key());
        if (wanted == BoardView.DIGITS && reader.net().isEmpty()) reader.use("");
        paint();
    }

    /** @param then told which curves of the runs are seen, once others are */
    public void onCurve(Consumer<RunCurve.Kind> then) {
        chosen = then;
    }

    private void choose(RunCurve.Kind kind) {
        show(kind);
        chosen.accept(kind);
    }

    public void show(RunCurve.Kind kind) {
        if (kind == curve) return;
        curve = kind;
        train.show(kind);
    }

    public void name(boolean shown) {
        named = shown;
        repaint();
    }

    public void repaint() {
        if (isWaiting) return;
        isWaiting = true;
        Window.setTimeout(
                () -> {
                    isWaiting = false;
                    paint();
                },
                PAUSE);
    }

    private void paint() {
        names.of(board.tiles(), named);
        switch (view) {
            case CLASS -> tiles.show(board.tiles(), names);
            case TRAIN -> train.show(board.tiles(), names);
            case TASKS -> tasks.show(board.tiles(), names);
            case QUESTION ->
                question.show(
                        board.state().flatMap(state -> state.question()),
                        board.tiles().size());
            case DIGITS -> wall.show(board, reader, names);
        }
        painted.run();
    }
}
