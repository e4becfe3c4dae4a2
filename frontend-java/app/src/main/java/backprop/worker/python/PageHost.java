package backprop.worker.python;

import backprop.python.Host;
import backprop.python.HostModule;
import backprop.python.array.Kernels;
import java.util.Optional;
import java.util.function.Function;

/**
 * What a program in the page finds around it.
 *
 * @param output told what is printed
 * @param modules finds one by its name
 */
record PageHost(OutputBuffer output, Kernels kernels, Function<String, Optional<HostModule>> modules) implements Host {
    @Override
    public void print(String text) {
        output.add(text);
    }

    @Override
    public Optional<HostModule> module(String name) {
        return modules.apply(name);
    }
}
