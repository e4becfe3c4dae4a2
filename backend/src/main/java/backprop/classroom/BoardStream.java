package backprop.classroom;

import backprop.json.Json;
import backprop.lesson.BoardState;
import backprop.lesson.Lesson;
import backprop.lesson.Tile;
import backprop.lesson.ViewCodec;
import backprop.lesson.WallDigit;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * What a board is shown, as server-sent events. It is made when the connection takes it, of what differs from what was sent
 * last: a slow board misses steps in between, and costs no memory.
 */
final class BoardStream implements WriteListener {
    private static final int TILES = 100, DIGITS = 40;
    private static final long ALIVE_MILLIS = 15_000;
    private static final byte[] NOTHING = {}, ALIVE = ":\n\n".getBytes(StandardCharsets.US_ASCII);

    private final OpenLesson lesson;
    private final ServletOutputStream out;
    private final CompletableFuture<Void> done = new CompletableFuture<>();
    private final Map<String, Tile> sent = new HashMap<>();
    private Optional<BoardState> state = Optional.empty();
    private long digits, removed, version;
    private boolean isFresh;
    private byte[] pending = NOTHING;
    private int at;
    private boolean isFlushed = true, isReady, isOver;
    private long wroteAt;

    /** @param since the version that the board has; -1: none */
    BoardStream(OpenLesson lesson, ServletOutputStream out, long since, long now) {
        this.lesson = lesson;
        this.out = out;
        wroteAt = now;
        boolean isKnown = since >= lesson.base() && since <= lesson.read(Lesson::version);
        isFresh = !isKnown;
        version = isKnown ? since : -1;
        digits = version;
        removed = isKnown ? since : lesson.read(Lesson::version);
        if (isKnown) lesson.read(all -> markSent(all, since, now));
    }

    private Void markSent(Lesson all, long since, long now) {
        for (Tile tile : all.tiles(now)) sent.put(tile.student(), timeless(tile));
        all.tilesSince(since, now).forEach(tile -> sent.remove(tile.student()));
        return null;
    }

    /** Completed when the board has gone, or the lesson has ended. */
    CompletableFuture<Void> done() {
        return done;
    }

    OpenLesson lesson() {
        return lesson;
    }

    void start() {
        out.setWriteListener(this);
    }

    @Override
    public synchronized void onWritePossible() throws IOException {
        isReady = false;
        write();
    }

    /** Sends what is new, if the connection takes it. */
    synchronized void tick(long now) {
        if (!isReady || done.isDone()) return;
        pending = next(now);
        if (pending.length == 0 && now - wroteAt >= ALIVE_MILLIS) pending = ALIVE;
        if (pending.length == 0) return;
        isReady = false;
        at = 0;
        isFlushed = false;
        wroteAt = now;
        try {
            write();
        } catch (IOException e) {
            onError(e);
        }
    }

    private void write() throws IOException {
        while (out.isReady()) {
            if (at < pending.length) {
                int count = Math.min(1 << 14, pending.length - at);
                out.write(pending, at, count);
                at += count;
            } else if (!isFlushed) {
                isFlushed = true;
                out.flush();
            } else {
                isReady = true;
                if (isOver) done.complete(null);
                return;
            }
        }
    }

    /** Who leaves is no error of ours. */
    @Override
    public void onError(Throwable gone) {
        done.complete(null);
    }

    void close() {
        done.complete(null);
    }

    private byte[] next(long now) {
        StringBuilder text = new StringBuilder();
        lesson.read(all -> write(all, now, text));
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private Void write(Lesson all, long now, StringBuilder text) {
        BoardState nowState = all.state();
        if (!state.equals(Optional.of(nowState))) event(text, "lesson", state(nowState));
        state = Optional.of(nowState);
        isFresh = false;
        boolean isAll = writeTiles(all, now, text) & writeDigits(all, text);
        for (long number : all.removedSince(removed)) event(text, "digit", removed(number));
        removed = all.version();
        if (isAll && text.length() > 0) {
            version = all.version();
            text.insert(text.length() - 1, "id: " + version + "\n");
        }
        isOver = nowState.ended();
        return null;
    }

    private Json state(BoardState state) {
        Map<String, Json> members = new LinkedHashMap<>(ViewCodec.write(state).members());
        if (isFresh) members.put("fresh", Json.of(true));
        return Json.of(members);
    }

    private boolean writeTiles(Lesson all, long now, StringBuilder text) {
        int written = 0;
        for (Tile tile : all.tiles(now)) {
            Tile timeless = timeless(tile);
            if (timeless.equals(sent.get(tile.student()))) continue;
            if (written == TILES) return false;
            sent.put(tile.student(), timeless);
            event(text, "", ViewCodec.write(tile));
            written++;
        }
        return true;
    }

    /** Time alone makes it no other tile. */
    private static Tile timeless(Tile tile) {
        return new Tile(tile.student(), tile.name(), tile.page(), tile.run(), tile.tasks(), 0, tile.present());
    }

    private boolean writeDigits(Lesson all, StringBuilder text) {
        List<WallDigit> since = all.digitsSince(digits);
        for (WallDigit digit : since.subList(0, Math.min(DIGITS, since.size()))) {
            event(text, "digit", ViewCodec.write(digit));
            digits = digit.number();
        }
        return since.size() <= DIGITS;
    }

    private static Json removed(long number) {
        Map<String, Json> members = new LinkedHashMap<>();
        members.put("student", new Json.Null());
        members.put("number", Json.of(number));
        members.put("removed", Json.of(true));
        return Json.of(members);
    }

    private static void event(StringBuilder text, String name, Json data) {
        if (!name.isEmpty()) text.append("event: ").append(name).append('\n');
        text.append("data: ").append(data.compact()).append("\n\n");
    }
}
