package backprop.ui.classroom;

import backprop.json.Json;
import backprop.lesson.StudentName;
import backprop.lesson.Tile;
import backprop.lesson.ViewCodec;
import backprop.lesson.page.RunCurve;
import backprop.ui.classroom.board.Board;
import backprop.ui.classroom.board.BoardView;
import backprop.ui.dom.Elements;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSBodyImport;

/** Sends the projector's window what this one hears, without names unless they are to be shown. */
final class Projector {
    private final Board board;
    private final JoinCard card;
    private final Supplier<String> net;
    private final ProjectorChannel channel = new ProjectorChannel();
    private BoardView view = BoardView.CLASS;
    private RunCurve.Kind curve = RunCurve.Kind.LOSS;
    private boolean named;
    private String sentNet = "";

    /** @param net by which the wall is read */
    Projector(Board board, JoinCard card, Supplier<String> net) {
        this.board = board;
        this.card = card;
        this.net = net;
        channel.listen((kind, data) -> {
            if (kind.equals(ProjectorChannel.HELLO)) all();
        });
        Elements.byId("open-projector").addEventListener("click", event -> open());
    }

    void show(BoardView wanted) {
        view = wanted;
        standing();
    }

    /** Students are to come by another address. */
    void move() {
        standing();
    }

    void show(RunCurve.Kind wanted) {
        curve = wanted;
        standing();
    }

    /** Where another net reads the wall here, it does there. */
    void reread() {
        if (!net.get().equals(sentNet)) standing();
    }

    private void standing() {
        sentNet = net.get();
        Map<String, Json> standing = new LinkedHashMap<>();
        standing.put("view", Json.of(view.key()));
        standing.put("curve", Json.of(curve.name()));
        standing.put("code", Json.of(card.code()));
        standing.put("address", Json.of(card.address()));
        standing.put("named", Json.of(named));
        standing.put("net", Json.of(sentNet));
        channel.send(ProjectorChannel.STANDING, Json.of(standing).compact());
    }

    /** An event of the stream. */
    void handle(String event, String data) {
        if (event.equals(Board.TILE))
            board.tile(Json.parse(data).get("student").text()).ifPresent(this::tile);
        else channel.send(event, data);
        boolean shown = board.state().map(state -> state.namesShown()).orElse(false);
        if (shown == named) return;
        named = shown;
        all();
    }

    private void tile(Tile tile) {
        channel.send(Board.TILE, ViewCodec.write(named ? tile : nameless(tile)).compact());
    }

    private static Tile nameless(Tile tile) {
        return new Tile(
                tile.student(),
                new StudentName(0),
                tile.page(),
                tile.run(),
                tile.tasks(),
                tile.seenMillisAgo(),
                tile.present());
    }

    private void all() {
        channel.send(ProjectorChannel.CLEAR, "");
        standing();
        board.tiles().forEach(this::tile);
        board.state()
                .ifPresent(state ->
                        channel.send(Board.STATE, ViewCodec.write(state).compact()));
        board.digits()
                .forEach(digit ->
                        channel.send(Board.DIGIT, ViewCodec.write(digit).compact()));
    }

    void end() {
        channel.send(ProjectorChannel.END, "");
    }

    @JSBody(imports = @JSBodyImport(alias = "board", fromModule = "board.js"), script = "board.openProjector();")
    private static native void open();
}
