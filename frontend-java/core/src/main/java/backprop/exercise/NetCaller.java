package backprop.exercise;

import backprop.exercise.program.Program;
import backprop.exercise.program.Result;
import backprop.exercise.program.Tensor;
import backprop.exercise.program.Values;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * TwoLayerNet: gradient of several batches, and before each its weights are changed in place, as training does. A pass holds
 * the weights, and x and t.
 *
 * @param decay its constructor's fifth argument, for nets that have one
 */
record NetCaller(int inputs, int hidden, int outputs, Optional<Double> decay) implements Caller {
    static final List<String> WEIGHTS = List.of("W1", "b1", "W2", "b2");
    /** Of each call: the gradients, x and t, the weights. */
    static final int RESULTS = 10;

    private static final double INITIAL_DEVIATION = 0.01;

    @Override
    public void run(Program program, List<Call> calls, List<Result> results) {
        Object net = program.construct(List.of("TwoLayerNet"), List.of(), settings());
        Object params = program.attribute(net, "params");
        for (Call call : calls) {
            Pass pass = call.pass();
            for (int i = 0; i < WEIGHTS.size(); i++) {
                Program.fill(params, WEIGHTS.get(i), pass.parameters().get(i));
            }
            List<Object> arguments = Values.of(pass.inputs());
            Object gradients = program.call(net, "gradient", arguments);
            for (String name : WEIGHTS) results.add(Values.entry(gradients, "grads", name));
            for (Object argument : arguments) results.add(Values.result(argument));
            for (String name : WEIGHTS) results.add(Values.entry(params, "params", name));
        }
    }

    private List<Object> settings() {
        List<Object> settings = new ArrayList<>(List.of((long) inputs, (long) hidden, (long) outputs));
        decay.ifPresent(lambda -> settings.addAll(List.of(INITIAL_DEVIATION, lambda)));
        return settings;
    }

    @Override
    public List<String> outputs(Call call) {
        return WEIGHTS;
    }

    @Override
    public List<Untouched> untouched(Pass pass, Map<String, Tensor> outputs) {
        List<Untouched> untouched = new ArrayList<>();
        untouched.add(Untouched.argument("x", pass.inputs().get(0)));
        untouched.add(Untouched.argument("t", pass.inputs().get(1)));
        for (int i = 0; i < WEIGHTS.size(); i++) {
            untouched.add(Untouched.argument(
                    "params[" + WEIGHTS.get(i) + "]", pass.parameters().get(i)));
        }
        return untouched;
    }
}
