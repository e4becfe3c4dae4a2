package backprop.ui.classroom.board;

import java.util.Locale;
import java.util.Optional;

/** What the board shows at a time. */
public enum BoardView {
    CLASS,
    TRAIN,
    TASKS,
    QUESTION,
    DIGITS;

    /** As attributes and texts call it. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<BoardView> find(String key) {
        for (BoardView view : values()) if (view.key().equals(key)) return Optional.of(view);
        return Optional.empty();
    }
}
