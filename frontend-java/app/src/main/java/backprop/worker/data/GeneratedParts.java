package backprop.worker.data;

import backprop.browser.Download;
import backprop.data.handwriting.DigitGenerator;
import backprop.data.handwriting.DigitRange;
import backprop.data.handwriting.DigitTemplates;
import backprop.math.Rng;
import backprop.worker.scope.WorkerScope;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/** Digits made here, the same as those of the command line: no download, but some seconds of work, done in turns. */
public final class GeneratedParts implements DigitSource {
    private static final int TRAIN = 60_000;
    private static final int TEST = 10_000;
    private static final int FIRST = 5_000;
    private static final int FIRST_TEST = 1_000;
    private static final int TURN = 250;
    private static final int TRAIN_SEED = 1;
    private static final int TEST_SEED = 2;

    private final String templates;
    private final PartialDataset train;
    private final PartialDataset test = new PartialDataset(TEST, FIRST_TEST);
    private final Rng trainRng = new Rng(TRAIN_SEED);
    private final Rng testRng = new Rng(TEST_SEED);

    /**
     * @param templates the address of web/data/templates.json
     * @param wanted how many are to be learned from; more are not made. All if 0
     */
    public GeneratedParts(String templates, int wanted) {
        this.templates = templates;
        int size = wanted > 0 ? Math.min(wanted, TRAIN) : TRAIN;
        train = new PartialDataset(size, Math.min(size, FIRST));
    }

    @Override
    public void load(BiConsumer<PartialDataset, PartialDataset> begin, Runnable arrived, Consumer<String> missing) {
        new Download(templates).onFailure(() -> missing.accept(templates)).text(json -> {
            DigitGenerator generator = new DigitGenerator(DigitTemplates.parse(json));
            begin.accept(train, test);
            generateNext(generator, arrived);
        });
    }

    /** A few more: first what is enough to begin with, then the others. It reports after each turn, for a phone takes its time. */
    private void generateNext(DigitGenerator generator, Runnable arrived) {
        boolean learns = !train.hasCome() && (train.here() < FIRST || test.here() >= FIRST_TEST);
        if (learns) add(generator, train, trainRng, DigitRange.ROBUST);
        else add(generator, test, testRng, DigitRange.NICE);
        arrived.run();
        if (!test.hasCome()) WorkerScope.runLater(() -> generateNext(generator, arrived), 0);
    }

    private static void add(DigitGenerator generator, PartialDataset into, Rng rng, DigitRange range) {
        int missing = Math.min(TURN, into.size() - into.here());
        into.put(into.here(), generator.generate(rng, missing, range));
    }
}
