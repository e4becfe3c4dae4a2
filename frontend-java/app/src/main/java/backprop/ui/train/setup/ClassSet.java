package backprop.ui.train.setup;

import backprop.data.Dataset;
import backprop.store.Repository;
import backprop.store.Saved;
import backprop.store.SavedDrawing;
import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;

/** A class's digits, where its board has left them in this browser. */
final class ClassSet {
    private List<Saved<SavedDrawing>> digits = List.of();

    /** @param counted told how many there are, once that is known */
    ClassSet(IntConsumer counted) {
        Repository.classDigits().all(outcome -> {
            digits = outcome.or(List.of());
            counted.accept(digits.size());
        });
    }

    /** None while there are too few. */
    Optional<Dataset> dataset() {
        return Drawings.dataset(digits);
    }
}
