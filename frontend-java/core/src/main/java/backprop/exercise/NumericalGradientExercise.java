package backprop.exercise;

import backprop.exercise.program.Tensor;
import java.util.ArrayList;
import java.util.List;

/** numerical_gradient(f, x), for x of one axis or of two. */
final class NumericalGradientExercise {
    private NumericalGradientExercise() {}

    static Check check() {
        return Check.anyOf(List.of(new ProtocolCheck(of(2)), new ProtocolCheck(of(1))));
    }

    private static NumericalGradientProtocol of(int axes) {
        Inputs random = new Inputs();
        List<NumericalGradientProtocol.Task> tasks = new ArrayList<>();
        for (DifferentiableFunction f : DifferentiableFunction.values()) {
            Tensor x = random.normal(1.5, 2, 3);
            x.values()[1] = 0;
            tasks.add(new NumericalGradientProtocol.Task(f, axes == 1 ? x.flat() : x));
        }
        return new NumericalGradientProtocol(tasks);
    }
}
