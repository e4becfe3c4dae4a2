package backprop.ui.train.setup;

import backprop.browser.WindowStore;
import backprop.browser.Wire;
import backprop.data.Dataset;
import backprop.data.idx.IdxPair;
import backprop.file.FileException;
import backprop.store.Repository;
import backprop.store.Saved;
import backprop.store.SavedDrawing;
import backprop.ui.dom.LessonReport;
import java.util.List;
import java.util.Optional;
import org.teavm.jso.browser.Window;

/**
 * A class's digits. A student's page has those that were given in the lesson, as long as that lasts, and keeps them nowhere; any
 * other page those that a board has left in this browser.
 */
final class ClassSet {
    private static final int AGAIN = 5_000;

    /** Where the digits are. */
    enum State {
        /** In this browser, as many as a board has left there. */
        KEPT,
        /** The lesson's teacher has not given them yet. */
        AWAITED,
        LOADING,
        /** They could not be loaded, and it is tried again. */
        LOST,
        GIVEN
    }

    /** Told how many there are, or will be, whenever that changes. */
    interface Listener {
        void is(State state, int digits);
    }

    private final Listener listener;
    private List<Saved<SavedDrawing>> kept = List.of();
    private Optional<Dataset> given = Optional.empty();
    private String asked = "";

    ClassSet(Listener listener) {
        this.listener = listener;
        Repository.classDigits().all(outcome -> {
            kept = outcome.or(List.of());
            if (!isStudent()) listener.is(State.KEPT, kept.size());
        });
        LessonReport.onGiven(this::refresh);
        if (isStudent()) refresh();
    }

    private static boolean isStudent() {
        return !WindowStore.get(WindowStore.TOKEN).isEmpty();
    }

    /** None while there are too few. */
    Optional<Dataset> dataset() {
        return isStudent() ? given : Drawings.dataset(kept);
    }

    /** What the lesson's script has received: "12 40", by which message and how many. */
    private void refresh() {
        String told = isStudent() ? WindowStore.get(WindowStore.GIVEN) : "";
        if (told.isEmpty()) {
            asked = "";
            given = Optional.empty();
            if (isStudent()) listener.is(State.AWAITED, 0);
            else listener.is(State.KEPT, kept.size());
        } else if (!told.equals(asked)) {
            load(told);
        }
    }

    private void load(String told) {
        asked = told;
        given = Optional.empty();
        int count = Integer.parseInt(told.substring(told.indexOf(' ') + 1));
        listener.is(State.LOADING, count);
        Wire.bytes("class/digits", WindowStore.get(WindowStore.TOKEN), file -> {
            if (!told.equals(asked)) return;
            given = file.flatMap(ClassSet::read);
            given.ifPresentOrElse(digits -> listener.is(State.GIVEN, digits.size()), () -> lost(count));
        });
    }

    private static Optional<Dataset> read(byte[] file) {
        try {
            return Optional.of(IdxPair.read(file));
        } catch (FileException e) {
            return Optional.empty();
        }
    }

    private void lost(int count) {
        asked = "";
        listener.is(State.LOST, count);
        Window.setTimeout(this::refresh, AGAIN);
    }
}
