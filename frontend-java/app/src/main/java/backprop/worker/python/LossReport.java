package backprop.worker.python;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.DoubleSupplier;

/** The losses of two nets that learn side by side, told some times a second. */
final class LossReport {
    private static final double PAUSE = 80;

    private final DoubleSupplier clock;
    private final Consumer<PythonEvent> listener;
    private final List<Double> own = new ArrayList<>();
    private final List<Double> right = new ArrayList<>();
    private double sentAt;

    /** @param clock in milliseconds */
    LossReport(DoubleSupplier clock, Consumer<PythonEvent> listener) {
        this.clock = clock;
        this.listener = listener;
        sentAt = clock.getAsDouble();
    }

    void add(double ownLoss, double rightLoss) {
        own.add(ownLoss);
        right.add(rightLoss);
    }

    boolean isDue() {
        return clock.getAsDouble() - sentAt >= PAUSE;
    }

    void send() {
        listener.accept(new PythonEvent.Losses(values(own), values(right)));
        own.clear();
        right.clear();
        sentAt = clock.getAsDouble();
    }

    private static double[] values(List<Double> losses) {
        return losses.stream().mapToDouble(Double::doubleValue).toArray();
    }
}
