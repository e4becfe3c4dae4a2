package backprop.exercise;

import backprop.exercise.program.Program;
import backprop.exercise.program.Result;
import backprop.exercise.program.Tensor;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * A net's gradients. Its first two calls are of the same batch, with other weights: where both give the same, the net computes
 * with copies of weights that it has had before.
 */
record NetProtocol(CallProtocol calls) implements Protocol {
    @Override
    public void run(Program program, List<Result> results) {
        calls.run(program, results);
    }

    @Override
    public List<Expected> expected(List<Result> results) {
        return calls.expected(results);
    }

    @Override
    public List<Variant> variants(List<Result> results) {
        List<Variant> variants = new ArrayList<>(calls.variants(results));
        if (results.size() >= 2 * NetCaller.RESULTS)
            variants.add(new Variant(Mistake.OLD_WEIGHTS, firstTwice(results)));
        return variants;
    }

    private static List<Optional<Tensor>> firstTwice(List<Result> results) {
        List<Optional<Tensor>> outputs = new ArrayList<>(Collections.nCopies(results.size(), Optional.empty()));
        for (int i = 0; i < NetCaller.WEIGHTS.size(); i++) {
            if (!(results.get(i) instanceof Result.Numbers first)) continue;
            outputs.set(i, Optional.of(first.tensor()));
            outputs.set(NetCaller.RESULTS + i, Optional.of(first.tensor()));
        }
        return outputs;
    }
}
