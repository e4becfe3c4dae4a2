package backprop.ui.classroom.board;

import backprop.json.Json;
import backprop.lesson.BoardState;
import backprop.lesson.Tile;
import backprop.lesson.ViewCodec;
import backprop.lesson.WallDigit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The lesson as its stream tells it: tiles, what holds for all, and the wall. */
public final class Board {
    public static final String STATE = "lesson", DIGIT = "digit", TILE = "message";

    private static final Comparator<Tile> JOINED = Comparator.comparingInt(tile -> number(tile.student()));

    private final Map<String, Tile> tiles = new LinkedHashMap<>();
    private final Map<Long, WallDigit> digits = new TreeMap<>();
    private Optional<BoardState> state = Optional.empty();

    /** @param event the stream's: lesson, digit, or a tile */
    public void handle(String event, String data) {
        Json json = Json.parse(data);
        if (event.equals(STATE)) handleState(json);
        else if (event.equals(DIGIT)) handleDigit(json);
        else handleTile(json);
    }

    /** A fresh one: all tiles and digits come anew after it. */
    private void handleState(Json json) {
        if (json.find("fresh").isPresent()) clear();
        state = Optional.of(ViewCodec.readState(json));
    }

    private void handleTile(Json json) {
        Tile tile = ViewCodec.readTile(json);
        tiles.put(tile.student(), tile);
    }

    private void handleDigit(Json json) {
        long number = (long) json.get("number").number();
        if (json.find("removed").isPresent()) digits.remove(number);
        else digits.put(number, ViewCodec.readDigit(json));
    }

    public void clear() {
        tiles.clear();
        digits.clear();
        state = Optional.empty();
    }

    /** In the order in which they came in. */
    public List<Tile> tiles() {
        List<Tile> all = new ArrayList<>(tiles.values());
        all.sort(JOINED);
        return all;
    }

    public Optional<Tile> tile(String student) {
        return Optional.ofNullable(tiles.get(student));
    }

    public List<WallDigit> digits() {
        return new ArrayList<>(digits.values());
    }

    public Optional<BoardState> state() {
        return state;
    }

    public int present() {
        return (int) tiles.values().stream().filter(Tile::present).count();
    }

    /** 7 of "s7". */
    private static int number(String student) {
        int number = 0;
        for (char sign : student.toCharArray()) if (sign >= '0' && sign <= '9') number = number * 10 + sign - '0';
        return number;
    }
}
