package backprop.engines;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;

/** A screen in memory, for a browser that wants one. */
final class XServer implements AutoCloseable {
    static final Path PROGRAM = Path.of("/usr/bin/Xvfb");

    private final Process process;
    private final String display;

    private XServer(Process process, String display) {
        this.process = process;
        this.display = display;
    }

    /** It takes a number that is free, and says which. */
    static XServer start() {
        try {
            Process process = new ProcessBuilder(
                            PROGRAM.toString(), "-displayfd", "1", "-screen", "0", "1400x1000x24", "-nolisten", "tcp")
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            String number = process.inputReader().readLine();
            if (number == null) throw new IllegalStateException(PROGRAM + " did not start");
            return new XServer(process, ":" + number);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What DISPLAY has to be for programs to appear on it. */
    String display() {
        return display;
    }

    @Override
    public void close() {
        process.destroy();
    }
}
