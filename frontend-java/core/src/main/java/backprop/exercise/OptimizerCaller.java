package backprop.exercise;

import backprop.exercise.program.Program;
import backprop.exercise.program.Result;
import backprop.exercise.program.Tensor;
import backprop.exercise.program.Values;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * update(params, grads), several times on the same weights, W and b. A pass holds the weights that there are at first, and the
 * gradients as inputs.
 *
 * @param settings what the constructor takes
 */
record OptimizerCaller(String className, List<Double> settings) implements Caller {
    static final List<String> WEIGHTS = List.of("W", "b");

    @Override
    public void run(Program program, List<Call> calls, List<Result> results) {
        Object optimizer = program.construct(List.of(className), List.of(), List.copyOf(settings));
        Object params = Values.dictionary(WEIGHTS, calls.get(0).pass().parameters());
        for (Call call : calls) {
            Object grads = Values.dictionary(WEIGHTS, call.pass().inputs());
            program.call(optimizer, "update", List.of(params, grads));
            for (String name : WEIGHTS) results.add(Values.entry(params, "params", name));
            for (String name : WEIGHTS) results.add(Values.entry(grads, "grads", name));
        }
    }

    @Override
    public List<String> outputs(Call call) {
        return WEIGHTS;
    }

    @Override
    public List<Untouched> untouched(Pass pass, Map<String, Tensor> outputs) {
        List<Untouched> untouched = new ArrayList<>();
        for (int i = 0; i < WEIGHTS.size(); i++) {
            untouched.add(Untouched.argument(
                    "grads[" + WEIGHTS.get(i) + "]", pass.inputs().get(i)));
        }
        return untouched;
    }
}
