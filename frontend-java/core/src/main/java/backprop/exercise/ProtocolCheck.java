package backprop.exercise;

import backprop.exercise.program.MissingException;
import backprop.exercise.program.Program;
import backprop.exercise.program.Result;
import backprop.exercise.program.Tensor;
import backprop.python.PythonError;
import backprop.python.Script;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Runs a program as far as it comes, and judges the first thing that is wrong in what it gave; then how it ended. */
record ProtocolCheck(Protocol protocol) implements Check {
    @Override
    public Verdict check(Script program) {
        List<Result> results = new ArrayList<>();
        Verdict end = run(program, results);
        return firstWrong(results).orElse(end);
    }

    @Override
    public boolean isRight(Script program) {
        List<Result> results = new ArrayList<>();
        Verdict end = run(program, results);
        return end instanceof Verdict.Right && wrong(protocol.expected(results), results).length == 0;
    }

    /** How it ended, as if all results were right. */
    private Verdict run(Script program, List<Result> results) {
        try {
            protocol.run(Program.start(program, protocol.modules()), results);
            return new Verdict.Right(Optional.empty());
        } catch (MissingException e) {
            return new Verdict.Wrong(e.getMessage(), Optional.empty(), new Evidence.Missing());
        } catch (PythonError e) {
            return new Verdict.Error(e);
        }
    }

    /** The first output that is wrong with a mistake that is known; if there is none, the first that is wrong. */
    private Optional<Verdict> firstWrong(List<Result> results) {
        List<Expected> expected = protocol.expected(results);
        int[] wrong = wrong(expected, results);
        if (wrong.length == 0) return Optional.empty();
        List<Variant> variants = protocol.variants(results);
        for (int i : wrong) {
            Optional<Mistake> mistake = mistake(i, variants, expected, results);
            if (mistake.isPresent()) return Optional.of(verdict(i, mistake, expected, results));
        }
        Expected first = expected.get(wrong[0]);
        Evidence evidence = first.difference(results.get(wrong[0])).orElseThrow();
        Optional<Mistake> implied = implied(first, evidence).or(() -> argumentChanged(wrong, expected));
        return Optional.of(verdict(wrong[0], implied, expected, results));
    }

    private static int[] wrong(List<Expected> expected, List<Result> results) {
        return IntStream.range(0, results.size())
                .filter(i -> expected.get(i).difference(results.get(i)).isPresent())
                .toArray();
    }

    private static Verdict verdict(
            int place, Optional<Mistake> mistake, List<Expected> expected, List<Result> results) {
        Expected right = expected.get(place);
        return new Verdict.Wrong(
                right.output(), mistake, right.difference(results.get(place)).orElseThrow());
    }

    /**
     * A program has a mistake if this output of it is, each time, what a program with that mistake gives. Of several such mistakes
     * it is the one that also explains most of the other outputs.
     */
    private static Optional<Mistake> mistake(
            int place, List<Variant> variants, List<Expected> expected, List<Result> results) {
        String output = expected.get(place).output();
        int[] places = IntStream.range(0, results.size())
                .filter(i -> expected.get(i).output().equals(output))
                .toArray();
        return variants.stream()
                .filter(variant -> variant.outputs().get(place).isPresent())
                .filter(variant -> IntStream.of(places).allMatch(i -> agrees(variant, i, expected, results)))
                .reduce((a, b) -> explained(b, expected, results) > explained(a, expected, results) ? b : a)
                .map(Variant::mistake);
    }

    private static long explained(Variant variant, List<Expected> expected, List<Result> results) {
        return IntStream.range(0, results.size())
                .filter(i -> variant.outputs().get(i).isPresent())
                .filter(i -> agrees(variant, i, expected, results))
                .count();
    }

    private static boolean agrees(Variant variant, int place, List<Expected> expected, List<Result> results) {
        Optional<Tensor> output = variant.outputs().get(place);
        return output.isEmpty() || expected.get(place).isLike(output.get(), results.get(place));
    }

    private static Optional<Mistake> implied(Expected place, Evidence evidence) {
        if (place.implied().isPresent()) return place.implied();
        return isNoNumber(evidence) ? Optional.of(Mistake.NOT_A_NUMBER) : Optional.empty();
    }

    /** Where what went wrong has no name, it may come of that. */
    private static Optional<Mistake> argumentChanged(int[] wrong, List<Expected> expected) {
        Optional<Mistake> changed = Optional.of(Mistake.ARGUMENT_CHANGED);
        boolean isChanged =
                IntStream.of(wrong).anyMatch(i -> expected.get(i).implied().equals(changed));
        return isChanged ? changed : Optional.empty();
    }

    private static boolean isNoNumber(Evidence evidence) {
        return evidence instanceof Evidence.Entries entries
                && entries.wrong().stream()
                        .anyMatch(i -> !Double.isFinite(entries.given().values()[i]));
    }
}
