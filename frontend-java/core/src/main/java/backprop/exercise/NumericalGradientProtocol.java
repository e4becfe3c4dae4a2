package backprop.exercise;

import backprop.exercise.program.Program;
import backprop.exercise.program.Result;
import backprop.exercise.program.Tensor;
import backprop.exercise.program.Values;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Calls numerical_gradient(f, x), and looks whether x is afterwards what it was. */
record NumericalGradientProtocol(List<Task> tasks) implements Protocol {
    record Task(DifferentiableFunction f, Tensor x) {}

    /** A central difference with any step from 1e-3 to 1e-7 is as near; a one-sided one is not. */
    private static final Tolerance ANY_STEP = new Tolerance(1e-5);

    private static final double[] STEPS = {1e-2, 1e-3, 1e-4, 1e-5, 1e-6, 1e-7};
    private static final double[] LARGE_STEPS = {1, 0.5, 0.1, 0.05, 0.01};

    @Override
    public void run(Program program, List<Result> results) {
        for (Task task : tasks) {
            Object x = Values.of(task.x());
            Object f = Values.function(task.f()::of);
            results.add(Values.result(program.call("numerical_gradient", List.of(f, x))));
            results.add(Values.result(x));
        }
    }

    @Override
    public List<Expected> expected(List<Result> results) {
        List<Expected> expected = new ArrayList<>();
        for (Task task : tasks) {
            Tensor right = gradient(task, (f, x, i) -> task.f().slope(x, i));
            expected.add(new Expected("grad", right, ANY_STEP, Optional.empty()));
            expected.add(new Expected("x", task.x(), Tolerance.ROUNDING, Optional.of(Mistake.NOT_RESTORED)));
        }
        return expected;
    }

    private static Tensor gradient(Task task, Difference difference) {
        double[] x = task.x().values().clone();
        double[] gradient = new double[x.length];
        for (int i = 0; i < x.length; i++) gradient[i] = difference.at(task.f()::of, x, i);
        return new Tensor(task.x().shape(), gradient);
    }

    @Override
    public List<Variant> variants(List<Result> results) {
        List<Variant> variants = new ArrayList<>();
        variants.add(variant(Mistake.NOT_HALVED, Difference.doubled()));
        variants.add(
                variant(Mistake.SIGN, (f, x, i) -> -Difference.central(1e-4).at(f, x, i)));
        variants.add(variant(Mistake.ALL_AT_ONCE, Difference.ofAllEntries()));
        variants.add(variant(Mistake.STEP_TOO_SMALL, (f, x, i) -> 0));
        for (double h : STEPS) {
            variants.add(variant(Mistake.ONE_SIDED, Difference.forward(h)));
            variants.add(variant(Mistake.ONE_SIDED, Difference.backward(h)));
            variants.add(variant(Mistake.PARENTHESES_MISSING, Difference.withoutParentheses(h)));
            variants.add(variant(Mistake.NOT_RESTORED, Difference.notRestored(h)));
        }
        for (double h : LARGE_STEPS) variants.add(variant(Mistake.STEP_TOO_LARGE, Difference.central(h)));
        return variants;
    }

    private Variant variant(Mistake mistake, Difference difference) {
        List<Optional<Tensor>> outputs = new ArrayList<>();
        for (Task task : tasks) {
            outputs.add(Optional.of(gradient(task, difference)));
            outputs.add(Optional.empty());
        }
        return new Variant(mistake, outputs);
    }
}
