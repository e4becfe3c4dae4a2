package backprop.worker.host;

import backprop.data.Dataset;
import backprop.experiment.LearningRun;
import backprop.experiment.RateTrial;
import backprop.json.Json;
import backprop.session.settings.RunSettings;
import backprop.tensor.BlockRowSum;
import backprop.tensor.JavaKernels;
import backprop.train.TrainingPlan;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.DoubleSupplier;

/**
 * The questions of chapter 6, and their answers; a set of digits is [from, to], counted among those that were handed over:
 *
 * <pre>
 * digits                                          labels, then pixels           →  {}
 * run id plan every learn read; deviation         a net is made, and reads      →  its first mark
 * go id milliseconds                              it learns for about as long   →  marks, done
 * trial plan learn validation test                a net to try rates with       →  {}
 * try rate                                        it learns from its start      →  validation, test
 * </pre>
 *
 * A mark is [iteration, loss, accuracy on each of the sets]; the loss is −1 where there is none.
 */
final class ExperimentService {
    private final DoubleSupplier clock;
    private final Map<String, LearningRun> runs = new HashMap<>();
    private Dataset digits = new Dataset(new byte[0], new byte[0]);
    private RateTrial trial;

    /** @param clock in milliseconds */
    ExperimentService(DoubleSupplier clock) {
        this.clock = clock;
    }

    Json answer(Json question, byte[] bytes) {
        String kind = question.get("ask").text();
        return switch (kind) {
            case "digits" -> digits(bytes);
            case "run" -> run(question);
            case "go" ->
                advance(
                        runs.get(question.get("id").text()),
                        question.get("milliseconds").number());
            case "trial" -> trial(question);
            case "try" -> attempt(question.get("rate").number());
            default -> throw new IllegalArgumentException("there is no question " + kind);
        };
    }

    private Json digits(byte[] bytes) {
        int count = bytes.length / (Dataset.PIXELS + 1);
        digits = new Dataset(Arrays.copyOfRange(bytes, count, bytes.length), Arrays.copyOfRange(bytes, 0, count));
        return Json.of(Map.of());
    }

    private Json run(Json question) {
        OptionalDouble deviation = question.find("deviation")
                .map(number -> OptionalDouble.of(number.number()))
                .orElse(OptionalDouble.empty());
        LearningRun.Setup setup = new LearningRun.Setup(
                plan(question), deviation, question.get("every").integer());
        List<Dataset> read =
                question.get("read").items().stream().map(this::part).toList();
        LearningRun run = new LearningRun(setup, part(question.get("learn")), read, kernels());
        runs.put(question.get("id").text(), run);
        return mark(run.start());
    }

    private Json advance(LearningRun run, double milliseconds) {
        double from = clock.getAsDouble();
        List<Json> marks = new ArrayList<>();
        while (!run.isDone() && clock.getAsDouble() - from < milliseconds)
            run.step().forEach(mark -> marks.add(mark(mark)));
        return Json.of(Map.of("marks", Json.of(marks), "done", Json.of(run.isDone())));
    }

    private Json trial(Json question) {
        trial = new RateTrial(
                plan(question),
                part(question.get("learn")),
                part(question.get("validation")),
                part(question.get("test")),
                kernels());
        return Json.of(Map.of());
    }

    private Json attempt(double rate) {
        RateTrial.Result result = trial.of(rate);
        return Json.of(Map.of("validation", Json.of(result.validation()), "test", Json.of(result.test())));
    }

    private static TrainingPlan plan(Json question) {
        return RunSettings.read(question.get("plan")).settings().plan();
    }

    private Dataset part(Json range) {
        return digits.slice(range.items().get(0).integer(), range.items().get(1).integer());
    }

    private static JavaKernels kernels() {
        return new JavaKernels(new BlockRowSum());
    }

    private static Json mark(LearningRun.Mark mark) {
        List<Json> numbers = new ArrayList<>();
        numbers.add(Json.of(mark.iteration()));
        numbers.add(Json.of(Math.abs(mark.loss()) < Double.POSITIVE_INFINITY ? mark.loss() : -1));
        for (double accuracy : mark.accuracies()) numbers.add(Json.of(accuracy));
        return Json.of(numbers);
    }
}
