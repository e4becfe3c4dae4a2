package backprop.classroom;

import backprop.data.idx.IdxPair;
import backprop.lesson.PublishedWall;
import backprop.lesson.page.ClassDigits;
import java.util.concurrent.CompletableFuture;

/** What a class was given to train on, as a file: made once, however many students ask for it at the same moment. */
final class PublishedDigits {
    private long number;
    private CompletableFuture<byte[]> file = CompletableFuture.completedFuture(new byte[0]);

    /**
     * Pictures as nets see them, at most 1.6 MB: the same bytes for each student. No thread of the server draws them.
     * What failed is tried again for the next who asks.
     */
    synchronized CompletableFuture<byte[]> file(PublishedWall given) {
        if (given.number() != number || file.isCompletedExceptionally()) {
            file = CompletableFuture.supplyAsync(() -> IdxPair.write(ClassDigits.of(given.digits())));
            number = given.number();
        }
        return file;
    }

    synchronized void clear() {
        number = 0;
        file = CompletableFuture.completedFuture(new byte[0]);
    }
}
