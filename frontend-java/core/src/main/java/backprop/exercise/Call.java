package backprop.exercise;

import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * One use of a layer.
 *
 * @param again backward alone, once more after the same forward
 * @param between what another layer of the same class is given between this one's forward and backward
 */
record Call(Pass pass, boolean again, Optional<Pass> between) {
    static Call of(Pass pass) {
        return new Call(pass, false, Optional.empty());
    }

    static Call again(Pass pass) {
        return new Call(pass, true, Optional.empty());
    }

    static Call around(Pass between, Pass pass) {
        return new Call(pass, false, Optional.of(between));
    }

    Call with(UnaryOperator<Pass> change) {
        return new Call(change.apply(pass), again, between.map(change));
    }

    /** What is broken if this is the first call that goes wrong. */
    Optional<Mistake> implied() {
        if (again) return Optional.of(Mistake.STORED_VALUE_CHANGED);
        return between.map(other -> Mistake.SHARED_STATE);
    }
}
