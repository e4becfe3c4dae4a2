package backprop.worker.python;

import java.util.function.Consumer;
import java.util.function.DoubleSupplier;

/**
 * What a program prints, told in pieces: at once what comes first, then what has come since, some times a second. A program that
 * prints without end must leave the page time for a press on Stop: after so many lines it is told of seldom, and only of the last
 * lines then.
 */
final class OutputBuffer {
    private static final double PAUSE = 50, LONG_PAUSE = 500;
    private static final int MANY = 12_000, LAST = 1_000;

    private final DoubleSupplier clock;
    private final Consumer<PythonEvent.Output> listener;
    private final StringBuilder text = new StringBuilder();
    private int lines;
    private int sentLines;
    private int dropped;
    private double sentAt = Double.NEGATIVE_INFINITY;

    /** @param clock in milliseconds */
    OutputBuffer(DoubleSupplier clock, Consumer<PythonEvent.Output> listener) {
        this.clock = clock;
        this.listener = listener;
    }

    /** Another program begins. */
    void restart() {
        text.setLength(0);
        lines = 0;
        sentLines = 0;
        dropped = 0;
        sentAt = Double.NEGATIVE_INFINITY;
    }

    void add(String piece) {
        text.append(piece);
        for (int i = 0; i < piece.length(); i++) if (piece.charAt(i) == '\n') lines++;
        boolean areMany = sentLines + lines > MANY;
        if (areMany && lines > 2 * LAST) drop();
        if (clock.getAsDouble() - sentAt >= (areMany ? LONG_PAUSE : PAUSE)) flush();
    }

    /** All but the last lines. */
    private void drop() {
        int end = 0;
        for (; lines > LAST; lines--) end = text.indexOf("\n", end) + 1;
        dropped += countLines(end);
        text.delete(0, end);
    }

    private int countLines(int end) {
        int count = 0;
        for (int i = 0; i < end; i++) if (text.charAt(i) == '\n') count++;
        return count;
    }

    /** Sends what has not been sent yet. */
    void flush() {
        sentAt = clock.getAsDouble();
        if (text.length() == 0 && dropped == 0) return;
        listener.accept(new PythonEvent.Output(text.toString(), dropped));
        sentLines += lines + dropped;
        text.setLength(0);
        lines = 0;
        dropped = 0;
    }
}
