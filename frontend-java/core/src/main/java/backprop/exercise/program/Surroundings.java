package backprop.exercise.program;

import backprop.python.Host;
import backprop.python.HostModule;
import java.util.Map;
import java.util.Optional;

/**
 * What a program that is checked finds around it: some modules, nobody who reads what it prints, and an end.
 *
 * @param modules their sources, by the last part of the names that a program imports them by
 */
record Surroundings(Map<String, String> modules) implements Host {
    /** An exercise takes some ten thousand; a loop without end is over within seconds. */
    private static final long STEPS = 3_000_000;

    private static final long BYTES = 128L << 20;

    @Override
    public long steps() {
        return STEPS;
    }

    @Override
    public long memory() {
        return BYTES;
    }

    @Override
    public Optional<HostModule> module(String name) {
        String source = modules.get(name.substring(name.lastIndexOf('.') + 1));
        return Optional.ofNullable(source).map(HostModule.Text::new);
    }
}
