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

    @Override
    public List<Expected> expected(List<Result> results) {
        List<Expected> expected = new ArrayList<>();
        for (List<Call> calls : objects) {
            for (int i = 1; i <= calls.size(); i++) addExpected(calls.subList(0, i), expected);
        }
        return expected;
    }

    private void addExpected(List<Call> calls, List<Expected> expected) {
        Call call = calls.get(calls.size() - 1);
        Map<String, Tensor> outputs = right.of(calls);
        for (String name : caller.outputs(call)) {
            expected.add(new Expected(name, outputs.get(name), tolerance, call.implied()));
        }
        for (Caller.Untouched each : caller.untouched(call.pass(), outputs)) {
            expected.add(new Expected(each.name(), each.value(), tolerance, Optional.of(each.otherwise())));
        }
    }

    @Override
    public List<Variant> variants(List<Result> results) {
        return mutants.stream().map(this::variant).toList();
    }

    private Variant variant(Mutant mutant) {
        List<Optional<Tensor>> outputs = new ArrayList<>();
        for (List<Call> calls : objects) {
            for (int i = 1; i <= calls.size(); i++) addOutputs(mutant, calls.subList(0, i), outputs);
        }
        return new Variant(mutant.mistake(), outputs);
    }

    private void addOutputs(Mutant mutant, List<Call> calls, List<Optional<Tensor>> outputs) {
        Call call = calls.get(calls.size() - 1);
        Map<String, Tensor> given = given(mutant, calls);
        for (String name : caller.outputs(call)) outputs.add(Optional.ofNullable(given.get(name)));
        caller.untouched(call.pass(), right.of(calls)).forEach(each -> outputs.add(Optional.empty()));
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
