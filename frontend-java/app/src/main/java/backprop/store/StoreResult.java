package backprop.store;

import java.util.function.Function;

/** What came of asking the browser's storage; whoever asks has to look which it is. */
public sealed interface StoreResult<T> {
    record Done<T>(T value) implements StoreResult<T> {}

    record Failure<T>(StorageError error) implements StoreResult<T> {}

    /** The same refusal, or another value. */
    default <U> StoreResult<U> map(Function<T, U> function) {
        if (this instanceof Done<T> done) return new Done<>(function.apply(done.value()));
        return new Failure<>(((Failure<T>) this).error());
    }

    /** The value, or this one instead: where a refusal makes no difference. */
    default T or(T other) {
        return this instanceof Done<T> done ? done.value() : other;
    }
}
