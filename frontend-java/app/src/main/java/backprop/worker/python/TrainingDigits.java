package backprop.worker.python;

import backprop.browser.Download;
import backprop.data.Dataset;
import backprop.data.handwriting.DigitGenerator;
import backprop.data.handwriting.DigitRange;
import backprop.data.handwriting.DigitTemplates;
import backprop.download.DigitPart;
import backprop.download.PartRead;
import backprop.json.Json;
import backprop.math.Rng;
import java.util.Optional;
import java.util.function.Consumer;
import org.teavm.jso.typedarrays.Int8Array;

/**
 * Digits to train a student's layers with: MNIST's first part file, and as many of its test digits as tell the accuracy to a
 * percent; generated ones where there is no MNIST.
 */
record TrainingDigits(Dataset train, Dataset test, boolean areGenerated) {
    private static final int TESTED = 1_000;
    private static final int GENERATED = 3_000;
    private static final int TRIES = 5;
    private static final int TRAIN_SEED = 1, TEST_SEED = 2;

    static void load(WorkerFiles files, Consumer<TrainingDigits> then, Runnable failed) {
        new Download(files.top() + "data/index.json").onFailure(failed).text(text -> {
            Json index = Json.parse(text);
            Optional<Json> train = index.find("train");
            if (train.isEmpty()) generate(files, then, failed);
            else
                read(
                        files,
                        train.get(),
                        0,
                        failed,
                        digits -> read(
                                files,
                                index.get("test"),
                                TESTED,
                                failed,
                                test -> then.accept(new TrainingDigits(digits, test, false))));
        });
    }

    /** @param count of its first digits; 0 for all of the part */
    private static void read(WorkerFiles files, Json set, int count, Runnable failed, Consumer<Dataset> then) {
        DigitPart part = DigitPart.all(set).get(0);
        int digits = count == 0 ? part.count() : Math.min(count, part.count());
        new PartRead(files.top(), part)
                .onFailure(failed)
                .start(TRIES, (Int8Array bytes) -> then.accept(part.first(bytes.copyToJavaArray(), digits)));
    }

    private static void generate(WorkerFiles files, Consumer<TrainingDigits> then, Runnable failed) {
        new Download(files.templates()).onFailure(failed).text(json -> {
            DigitGenerator generator = new DigitGenerator(DigitTemplates.parse(json));
            Dataset train = generator.generate(new Rng(TRAIN_SEED), GENERATED, DigitRange.ROBUST);
            Dataset test = generator.generate(new Rng(TEST_SEED), TESTED, DigitRange.NICE);
            then.accept(new TrainingDigits(train, test, true));
        });
    }
}
