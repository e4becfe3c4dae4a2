package backprop.pretrained;

import backprop.data.Dataset;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.IntFunction;

/** Makes the digits of the next round on a core of its own while those of this one are learned from. */
final class RoundsAhead implements AutoCloseable {
    private final ExecutorService maker = Executors.newSingleThreadExecutor();
    private final IntFunction<Dataset> digits;
    private final int rounds;
    private int next;
    private CompletableFuture<Dataset> made;

    /** @param digits of a round, which must not depend on when they are made */
    RoundsAhead(int rounds, IntFunction<Dataset> digits) {
        this.rounds = rounds;
        this.digits = digits;
        made = make(0);
    }

    private CompletableFuture<Dataset> make(int round) {
        return CompletableFuture.supplyAsync(() -> digits.apply(round), maker);
    }

    /** Those of the first round, then of the one after it, and so on. */
    Dataset next() {
        try {
            Dataset result = made.join();
            next++;
            if (next < rounds) made = make(next);
            return result;
        } catch (CompletionException e) {
            throw new IllegalStateException("the digits of round " + next + " could not be made", e.getCause());
        }
    }

    @Override
    public void close() {
        maker.shutdownNow();
    }
}
