package backprop.tensor;

import java.util.function.DoubleSupplier;

/** Calls that are replayed as they were made. */
final class PlainCalls implements CallList {
    private DoubleSupplier calls = () -> {
        throw new IllegalStateException("no calls were recorded");
    };

    @Override
    public double record(DoubleSupplier calls) {
        this.calls = calls;
        return calls.getAsDouble();
    }

    @Override
    public double replay() {
        return calls.getAsDouble();
    }
}
