package backprop.exercise;

import backprop.exercise.program.Program;
import backprop.exercise.program.Result;
import backprop.exercise.program.Tensor;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Objects of one class, each with calls of its own.
 *
 * @param right what each call ought to give
 * @param mutants its mistakes
 * @param objects the calls of each object
 */
record CallProtocol(Caller caller, Tolerance tolerance, Formula right, List<Mutant> mutants, List<List<Call>> objects)
        implements Protocol {
    @Override
    public void run(Program program, List<Result> results) {
        for (List<Call> calls : objects) caller.run(program, calls, results);
    }

    /** A call, with those before it of the same object, and what it ought to give. */
    private record Step(List<Call> calls, Map<String, Tensor> right) {
        Call call() {
            return calls.get(calls.size() - 1);
        }
    }

    private List<Step> steps() {
        List<Step> steps = new ArrayList<>();
        for (List<Call> calls : objects) {
            for (int i = 1; i <= calls.size(); i++) {
                List<Call> soFar = calls.subList(0, i);
                steps.add(new Step(soFar, right.of(soFar)));
            }
        }
        return steps;
    }

    @Override
    public List<Expected> expected(List<Result> results) {
        List<Expected> expected = new ArrayList<>();
        for (Step step : steps()) {
            for (String name : caller.outputs(step.call()))
                expected.add(new Expected(
                        name, step.right().get(name), tolerance, step.call().implied()));
            for (Caller.Untouched each : untouched(step))
                expected.add(new Expected(each.name(), each.value(), tolerance, Optional.of(each.otherwise())));
        }
        return expected;
    }

    private List<Caller.Untouched> untouched(Step step) {
        return caller.untouched(step.call().pass(), step.right());
    }

    @Override
    public List<Variant> variants(List<Result> results) {
        List<Step> steps = steps();
        return mutants.stream().map(mutant -> variant(mutant, steps)).toList();
    }

    private Variant variant(Mutant mutant, List<Step> steps) {
        List<Optional<Tensor>> outputs = new ArrayList<>();
        for (Step step : steps) {
            Map<String, Tensor> given = given(mutant, step.calls());
            for (String name : caller.outputs(step.call())) outputs.add(Optional.ofNullable(given.get(name)));
            untouched(step).forEach(each -> outputs.add(Optional.empty()));
        }
        return new Variant(mutant.mistake(), outputs);
    }

    /** Nothing where the sizes do not fit, and a program with this mistake would end. */
    private static Map<String, Tensor> given(Mutant mutant, List<Call> calls) {
        try {
            return mutant.formula().of(calls);
        } catch (IllegalArgumentException e) {
            return Map.of();
        }
    }
}
