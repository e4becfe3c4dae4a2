package backprop.run.history;

import java.util.OptionalInt;
import java.util.function.DoubleSupplier;
import java.util.function.IntConsumer;

/**
 * Which iteration is asked for while somebody scrubs: one at a time, and then the one that is wanted last. What takes long is
 * given up for it; what is quick is shown on the way.
 */
public final class Scrubber {
    private static final double TIMEOUT = 300;

    private final DoubleSupplier clock;
    private final IntConsumer send;
    private OptionalInt asked = OptionalInt.empty();
    private OptionalInt wanted = OptionalInt.empty();
    private double since;

    /** @param clock in milliseconds */
    public Scrubber(DoubleSupplier clock, IntConsumer ask) {
        this.clock = clock;
        this.send = ask;
    }

    public void request(int iteration) {
        if (asked.equals(OptionalInt.of(iteration))) {
            wanted = OptionalInt.empty();
        } else {
            wanted = OptionalInt.of(iteration);
            sendNext();
        }
    }

    /** Something has come: of that iteration, or of the way there. */
    public void received(int iteration, boolean isAnswer) {
        if (isAnswer && asked.equals(OptionalInt.of(iteration))) asked = OptionalInt.empty();
        sendNext();
    }

    /** Nothing is wanted any more. */
    public void stop() {
        asked = OptionalInt.empty();
        wanted = OptionalInt.empty();
    }

    public boolean isWaiting() {
        return asked.isPresent();
    }

    private void sendNext() {
        boolean isFree = asked.isEmpty() || clock.getAsDouble() - since > TIMEOUT;
        if (wanted.isEmpty() || !isFree) return;
        asked = wanted;
        wanted = OptionalInt.empty();
        since = clock.getAsDouble();
        send.accept(asked.getAsInt());
    }
}
