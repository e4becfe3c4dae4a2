package backprop.worker.data;

import backprop.data.Dataset;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/** The student's own digits: every fifth is kept for the test, or the last if there are fewer than five. */
public final class DrawnDigits implements DigitSource {
    private static final int TEST = 5;

    private final Dataset drawn;

    public DrawnDigits(Dataset drawn) {
        this.drawn = drawn;
    }

    @Override
    public void load(BiConsumer<PartialDataset, PartialDataset> begin, Runnable arrived, Consumer<String> missing) {
        int size = drawn.size(), tests = Math.max(size / TEST, 1);
        PartialDataset train = new PartialDataset(size - tests, size - tests);
        PartialDataset test = new PartialDataset(tests, tests);
        begin.accept(train, test);
        for (int from = 0; from < size; from += TEST) {
            int to = Math.min(from + TEST, size);
            int end = to == from + TEST || size < TEST ? to - 1 : to;
            if (end > from) train.put(train.here(), drawn.slice(from, end));
            if (to > end) test.put(test.here(), drawn.slice(end, to));
        }
        arrived.run();
    }
}
