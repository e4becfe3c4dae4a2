package backprop.exercise;

import backprop.exercise.program.Tensor;
import java.util.ArrayList;
import java.util.List;

/** Draws what layers of one kind are given, for N rows of D columns that become M columns. */
interface Sampler {
    List<Tensor> parameters(Inputs random, int d, int m);

    List<Tensor> inputs(Inputs random, int n, int d);

    Tensor dout(Inputs random, int n, int d, int m);

    /**
     * A layer whose N, D and M are the same, so that a wrong product has a result, too; then some whose sizes differ, with
     * batches of another length.
     */
    default List<List<Call>> layers() {
        return List.of(
                calls(new Inputs(), 3, 3, 3), batches(new Inputs(), 4, 2, 3, 1), batches(new Inputs(), 2, 5, 1, 3));
    }

    /** Forward and backward, backward again, both with other inputs, and with another layer in between. */
    default List<Call> calls(Inputs random, int n, int d, int m) {
        Pass first = pass(random, parameters(random, d, m), n, d, m);
        Pass other = pass(random, parameters(random, d, m), n, d, m);
        return List.of(
                Call.of(first),
                Call.again(first.withDout(dout(random, n, d, m))),
                Call.of(pass(random, first.parameters(), n, d, m)),
                Call.around(other, pass(random, first.parameters(), n, d, m)));
    }

    /** @param sizes of the batches */
    default List<Call> batches(Inputs random, int d, int m, int... sizes) {
        List<Tensor> parameters = parameters(random, d, m);
        List<Call> calls = new ArrayList<>();
        for (int n : sizes) calls.add(Call.of(pass(random, parameters, n, d, m)));
        return calls;
    }

    private Pass pass(Inputs random, List<Tensor> parameters, int n, int d, int m) {
        return new Pass(parameters, inputs(random, n, d), dout(random, n, d, m));
    }
}
