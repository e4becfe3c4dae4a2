package backprop.exercise;

import backprop.exercise.program.MissingException;
import backprop.exercise.program.Program;
import backprop.exercise.program.Result;
import backprop.exercise.program.Tensor;
import backprop.exercise.program.Values;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The notebook's loop, with few data and a net that notes down each call of gradient: are the labels those of the images, do the
 * weights go down the gradient that it gave, are the mini-batches different ones?
 */
final class TrainingProtocol implements Protocol {
    private static final List<String> WEIGHTS = List.of("W1", "b1", "W2", "b2");
    /** Results of each step: the labels, then the weights after the update; before all of them stands the learning rate. */
    private static final int STEP = 5;

    private static final double NOTEBOOKS_RATE = 0.1;

    static Check check() {
        return new ProtocolCheck(new TrainingProtocol());
    }

    @Override
    public Map<String, String> modules() {
        return TrainingModules.all();
    }

    @Override
    public void run(Program program, List<Result> results) {
        List<TrainingStep> steps = TrainingStep.all(program);
        if (steps.isEmpty()) throw new MissingException("network.gradient(x_batch, t_batch)");
        results.add(Values.result(program.find("learning_rate").orElse(NOTEBOOKS_RATE)));
        for (TrainingStep step : steps) {
            results.add(number(step.mismatches()));
            step.weightsAfter().forEach(w -> results.add(new Result.Numbers(w)));
        }
        boolean isSame = steps.size() > 1 && steps.stream().allMatch(steps.get(0)::hasSameImages);
        results.add(number(isSame ? 1 : 0));
    }

    private static Result number(double value) {
        return new Result.Numbers(Tensor.scalar(value));
    }

    @Override
    public List<Expected> expected(List<Result> results) {
        double rate = rate(results);
        List<Optional<Tensor>> right = weights(results, (w, g) -> w - rate * g);
        List<Expected> expected = new ArrayList<>();
        expected.add(new Expected("learning_rate", Tensor.scalar(rate), Tolerance.ROUNDING, Optional.empty()));
        for (int i = 1; i < right.size(); i++) expected.add(expected(i, right));
        return expected;
    }

    private static Expected expected(int place, List<Optional<Tensor>> weights) {
        if (place == weights.size() - 1) return zero("x_batch", Mistake.SAME_BATCH);
        if (weights.get(place).isEmpty()) return zero("t_batch", Mistake.LABELS_MISMATCHED);
        String name = "params['" + WEIGHTS.get((place - 2) % STEP) + "']";
        return new Expected(name, weights.get(place).get(), Tolerance.ROUNDING, Optional.empty());
    }

    private static Expected zero(String name, Mistake otherwise) {
        return new Expected(name, Tensor.scalar(0), Tolerance.ROUNDING, Optional.of(otherwise));
    }

    /** With this rule, at the places of the weights. */
    private static List<Optional<Tensor>> weights(List<Result> results, UpdateRule rule) {
        List<Optional<Tensor>> outputs = new ArrayList<>();
        outputs.add(Optional.empty());
        List<Tensor> weights = TrainingModules.weights();
        for (int step = 1; step <= results.size() / STEP; step++) {
            int now = step;
            weights = weights.stream()
                    .map(each -> each.map(w -> rule.after(w, TrainingModules.gradient(w, now))))
                    .toList();
            outputs.add(Optional.empty());
            weights.forEach(each -> outputs.add(Optional.of(each)));
        }
        outputs.add(Optional.empty());
        return outputs;
    }

    /** The program's, which is its own to choose; the notebook's if that is no number. */
    private static double rate(List<Result> results) {
        return !results.isEmpty() && results.get(0) instanceof Result.Numbers numbers
                ? numbers.tensor().value()
                : NOTEBOOKS_RATE;
    }

    @Override
    public List<Variant> variants(List<Result> results) {
        double rate = rate(results);
        return List.of(
                new Variant(Mistake.RATE_SIGN, weights(results, (w, g) -> w + rate * g)),
                new Variant(Mistake.RATE_MISSING, weights(results, (w, g) -> w - g)),
                new Variant(Mistake.WEIGHTS_REPLACED, weights(results, (w, g) -> rate * g)),
                new Variant(Mistake.WEIGHTS_REPLACED, weights(results, (w, g) -> -rate * g)),
                new Variant(nameOfStaying(results), weights(results, (w, g) -> w)));
    }

    /** What it is called that a weight stays as it was. */
    private static Mistake nameOfStaying(List<Result> results) {
        List<Tensor> before = TrainingModules.weights();
        boolean allStay = results.size() > STEP
                && IntStream.range(0, before.size()).allMatch(i -> isLike(before.get(i), results.get(i + 2)));
        return allStay ? Mistake.UPDATE_LOST : Mistake.PARAMETER_LEFT_OUT;
    }

    private static boolean isLike(Tensor expected, Result given) {
        return Tolerance.ROUNDING.difference(given, expected, expected).isEmpty();
    }
}
