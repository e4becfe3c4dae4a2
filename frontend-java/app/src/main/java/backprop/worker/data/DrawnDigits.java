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
        int tests = Math.max(drawn.size() / TEST, 1);
        PartialDataset train = new PartialDataset(drawn.size() - tests, drawn.size() - tests);
        PartialDataset test = new PartialDataset(tests, tests);
        begin.accept(train, test);
        for (int i = 0; i < drawn.size(); i++) {
            boolean isTest = drawn.size() < TEST ? i == drawn.size() - 1 : i % TEST == TEST - 1;
            PartialDataset into = isTest ? test : train;
            into.put(into.here(), drawn.slice(i, i + 1));
        }
        arrived.run();
    }
}
