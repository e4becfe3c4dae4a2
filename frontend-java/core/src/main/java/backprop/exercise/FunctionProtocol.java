package backprop.exercise;

import backprop.exercise.program.Program;
import backprop.exercise.program.Result;
import backprop.exercise.program.Tensor;
import backprop.exercise.program.Values;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * A function of one array, which it leaves as it is.
 *
 * @param name the function's
 * @param output the result's
 * @param inputs it is called with each
 */
record FunctionProtocol(
        String name, String output, List<Tensor> inputs, UnaryOperator<Tensor> right, List<Mutant> mutants)
        implements Protocol {
    /** The function with one mistake. */
    record Mutant(Mistake mistake, UnaryOperator<Tensor> formula) {}

    @Override
    public void run(Program program, List<Result> results) {
        for (Tensor input : inputs) {
            Object x = Values.of(input);
            results.add(Values.result(program.call(name, List.of(x))));
            results.add(Values.result(x));
        }
    }

    @Override
    public List<Expected> expected(List<Result> results) {
        List<Expected> expected = new ArrayList<>();
        for (Tensor x : inputs) {
            expected.add(new Expected(output, right.apply(x), Tolerance.ROUNDING, Optional.empty()));
            expected.add(new Expected("x", x, Tolerance.ROUNDING, Optional.of(Mistake.ARGUMENT_CHANGED)));
        }
        return expected;
    }

    @Override
    public List<Variant> variants(List<Result> results) {
        return mutants.stream().map(this::variant).toList();
    }

    /** Nothing where the sizes do not fit, and a program with this mistake would end. */
    private static Optional<Tensor> given(Mutant mutant, Tensor x) {
        try {
            return Optional.of(mutant.formula().apply(x));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private Variant variant(Mutant mutant) {
        List<Optional<Tensor>> outputs = new ArrayList<>();
        for (Tensor x : inputs) {
            outputs.add(given(mutant, x));
            outputs.add(Optional.empty());
        }
        return new Variant(mutant.mistake(), outputs);
    }
}
