package backprop.ui.classroom.digits;

import backprop.data.Dataset;
import backprop.store.Repository;
import backprop.store.Saved;
import backprop.store.SavedDrawing;
import backprop.store.StoreResult;
import backprop.ui.lesson.Place;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import org.teavm.jso.JSBody;

/** The wall's digits where the Train lab finds them: in this browser, in place of those of an earlier lesson. */
final class SavedDigits {
    /** Where one trains on them. */
    static final String TRAINING = "/train/?data=class&iterations=1000";

    private SavedDigits() {}

    static void replace(Dataset digits, Runnable done, Runnable failed) {
        Repository<SavedDrawing> shelf = Repository.classDigits();
        shelf.all(before -> {
            if (before instanceof StoreResult.Failure<List<Saved<SavedDrawing>>>) failed.run();
            else delete(shelf, before.or(List.of()).iterator(), () -> add(shelf, digits, 0, done, failed));
        });
    }

    private static void delete(Repository<SavedDrawing> shelf, Iterator<Saved<SavedDrawing>> rest, Runnable then) {
        if (rest.hasNext()) shelf.delete(rest.next().id(), outcome -> delete(shelf, rest, then));
        else then.run();
    }

    private static void add(Repository<SavedDrawing> shelf, Dataset digits, int at, Runnable done, Runnable failed) {
        if (at == digits.size()) {
            done.run();
            return;
        }
        byte[] pixels = Arrays.copyOfRange(digits.images(), at * Dataset.PIXELS, (at + 1) * Dataset.PIXELS);
        shelf.add(new SavedDrawing(pixels, digits.labels()[at], now()), outcome -> {
            if (outcome instanceof StoreResult.Failure<Integer>) failed.run();
            else add(shelf, digits, at + 1, done, failed);
        });
    }

    static void openTraining() {
        open(Place.address(TRAINING));
    }

    @JSBody(script = "return Date.now();")
    private static native double now();

    /** A window of the teacher's, which can bring the class there. */
    @JSBody(params = "address", script = "window.open(address, '_blank');")
    private static native void open(String address);
}
