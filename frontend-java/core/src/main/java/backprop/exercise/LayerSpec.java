package backprop.exercise;

import backprop.exercise.program.Program;
import backprop.exercise.program.Result;
import backprop.exercise.program.Tensor;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A layer's names.
 *
 * @param classes what its class may be called; the first is the notebook's
 * @param parameters of its constructor
 * @param inputs of forward
 * @param out what forward returns
 * @param gradients what backward returns; several are a tuple
 * @param attributes the gradients that backward leaves in the layer
 * @param settings what its constructor takes besides, such as a stride: Python's numbers
 */
record LayerSpec(
        List<String> classes,
        List<String> parameters,
        List<String> inputs,
        String out,
        List<String> gradients,
        List<String> attributes,
        List<Object> settings)
        implements Caller {
    static final String OUT = "out";
    private static final String DOUT = "dout";

    /** Without settings. */
    LayerSpec(
            List<String> classes,
            List<String> parameters,
            List<String> inputs,
            String out,
            List<String> gradients,
            List<String> attributes) {
        this(classes, parameters, inputs, out, gradients, attributes, List.of());
    }

    /** Without parameters. */
    LayerSpec(List<String> classes, List<String> inputs, List<String> gradients) {
        this(classes, List.of(), inputs, OUT, gradients, List.of());
    }

    LayerSpec with(Object... settings) {
        return new LayerSpec(classes, parameters, inputs, out, gradients, attributes, List.of(settings));
    }

    /** What backward finds. */
    List<String> allGradients() {
        List<String> all = new ArrayList<>(gradients);
        all.addAll(attributes);
        return all;
    }

    /** A check of layers that have these outputs, where each call is on its own. */
    Check check(Tolerance tolerance, Formula.OfPass right, List<Mutant> mutants, List<List<Call>> layers) {
        List<Mutant> all = new ArrayList<>(mutants);
        all.addAll(new CommonMutants(this, right).list());
        return new ProtocolCheck(new CallProtocol(this, tolerance, right, all, layers));
    }

    @Override
    public void run(Program program, List<Call> calls, List<Result> results) {
        new LayerRun(this, program, calls.get(0).pass().parameters(), results).run(calls);
    }

    @Override
    public List<String> outputs(Call call) {
        List<String> outputs = new ArrayList<>();
        if (!call.again()) outputs.add(out);
        outputs.addAll(allGradients());
        return outputs;
    }

    @Override
    public List<Untouched> untouched(Pass pass, Map<String, Tensor> outputs) {
        List<Untouched> untouched = named(inputs, pass.inputs());
        untouched.add(Untouched.argument(DOUT, pass.dout()));
        untouched.addAll(named(parameters, pass.parameters()));
        untouched.add(new Untouched(out, outputs.get(out), Mistake.STORED_VALUE_CHANGED));
        return untouched;
    }

    private static List<Untouched> named(List<String> names, List<Tensor> values) {
        List<Untouched> named = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) named.add(Untouched.argument(names.get(i), values.get(i)));
        return named;
    }
}
