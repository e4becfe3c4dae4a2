package backprop.python;

import backprop.python.builtin.Builtins;
import backprop.python.builtin.Methods;
import backprop.python.builtin.Toolkit;
import backprop.python.code.CallStack;
import backprop.python.code.Globals;
import backprop.python.code.HeapCensus;
import backprop.python.code.Runtime;
import backprop.python.numpy.ArrayMembers;
import backprop.python.numpy.NumpyModule;
import backprop.python.operator.ArrayLibrary;
import backprop.python.operator.Attributes;
import backprop.python.operator.Comparisons;
import backprop.python.operator.Operators;
import backprop.python.operator.Subscripts;
import backprop.python.print.PercentFormat;
import backprop.python.print.PrintOptions;
import backprop.python.print.Repr;
import backprop.python.print.ValueFormat;
import backprop.python.value.Meter;
import backprop.python.value.PyModule;

/** Puts the parts of an interpreter together. */
final class Session {
    private final Meter meter;
    private final CallStack calls;
    private final Runtime runtime;
    private final Errors errors;
    private final HeapCensus census;
    private final long memory;

    Session(Host host) {
        memory = host.memory();
        calls = new CallStack(host.depth());
        census = new HeapCensus(calls);
        meter = new Meter(host.steps(), host.memory(), host::isStopped, census::bytesInUse);
        ArrayLibrary arrays = ArrayLibrary.of(meter, host.kernels());
        PrintOptions options = new PrintOptions();
        Repr repr = new Repr(meter, options);
        ValueFormat formats = new ValueFormat(repr, meter);
        Operators operators = new Operators(arrays, new PercentFormat(repr, formats));
        Toolkit toolkit =
                new Toolkit(meter, arrays, operators, new Comparisons(arrays), repr, formats, options, host::print);
        PyModule numpy = NumpyModule.create(toolkit, host.seed());
        Attributes attributes = new Attributes(new ArrayMembers(arrays, numpy.members(), new Methods(toolkit)));
        Modules modules = new Modules(host, toolkit, numpy, census);
        runtime = new Runtime(
                meter,
                calls,
                operators,
                toolkit.comparisons(),
                new Subscripts(arrays, repr),
                attributes,
                repr,
                formats,
                Builtins.all(toolkit, attributes),
                Builtins::unknown,
                modules);
        modules.runtime(runtime);
        errors = new Errors(repr);
    }

    Runtime runtime() {
        return runtime;
    }

    Errors errors() {
        return errors;
    }

    /** How many bytes a program may hold. */
    long memory() {
        return memory;
    }

    /** What these names hold counts as in use. */
    void track(Globals globals) {
        census.add(globals);
    }

    /** Before a run or a call. */
    void restart() {
        if (!calls.isEmpty()) return;
        meter.restart();
    }
}
