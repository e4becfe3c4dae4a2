package backprop.exercise;

import backprop.exercise.program.Program;
import backprop.exercise.program.Result;
import backprop.exercise.program.Tensor;
import backprop.exercise.program.Values;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** One layer of a student's class at work. */
final class LayerRun {
    private final LayerSpec spec;
    private final Program program;
    private final List<Object> parameters;
    private final Object layer;
    private final List<Result> results;
    private List<Object> inputs = List.of();
    private Object out;

    /** @param results where to add what the layer gives */
    LayerRun(LayerSpec spec, Program program, List<Tensor> parameters, List<Result> results) {
        this.spec = spec;
        this.program = program;
        this.parameters = Values.of(parameters);
        this.results = results;
        layer = construct(this.parameters);
    }

    private Object construct(List<Object> parameters) {
        List<Object> arguments = new ArrayList<>(parameters);
        arguments.addAll(spec.settings());
        return program.construct(spec.classes(), spec.parameters(), arguments);
    }

    void run(List<Call> calls) {
        calls.forEach(this::run);
    }

    private void run(Call call) {
        if (!call.again()) forward(call.pass());
        call.between().ifPresent(this::callAnother);
        Object dout = Values.of(call.pass().dout());
        Object gradients = program.call(layer, "backward", List.of(dout));
        results.addAll(Values.results(gradients, spec.gradients().size()));
        for (String name : spec.attributes()) results.add(Values.result(program.attribute(layer, name)));
        Stream.of(inputs.stream(), Stream.of(dout), parameters.stream(), Stream.of(out))
                .flatMap(each -> each)
                .forEach(argument -> results.add(Values.result(argument)));
    }

    private void forward(Pass pass) {
        inputs = Values.of(pass.inputs());
        out = program.call(layer, "forward", inputs);
        results.add(Values.result(out));
    }

    private void callAnother(Pass pass) {
        Object other = construct(Values.of(pass.parameters()));
        program.call(other, "forward", Values.of(pass.inputs()));
        program.call(other, "backward", List.of(Values.of(pass.dout())));
    }
}
