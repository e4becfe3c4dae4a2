package backprop.command;

import backprop.mnist.FetchWatcher;
import java.io.PrintWriter;
import java.util.Optional;
import me.tongfei.progressbar.ProgressBar;

/** Shows on standard error how MNIST's way here goes: a bar where somebody watches. */
final class FetchBar implements FetchWatcher, AutoCloseable {
    private final PrintWriter err;
    private Optional<ProgressBar> bar = Optional.empty();
    private boolean begun;

    FetchBar(PrintWriter err) {
        this.err = err;
    }

    @Override
    public synchronized void progress(long bytes, long total) {
        if (!begun) {
            begun = true;
            if (System.console() == null) say("Fetching MNIST, " + total / 1_000_000 + " MB.");
            else bar = Optional.of(Bars.ofBytes("Fetching MNIST", total));
        }
        bar.ifPresent(shown -> shown.stepTo(bytes));
    }

    @Override
    public synchronized void say(String sentence) {
        close();
        err.println(Printable.of(sentence));
        err.flush();
    }

    @Override
    public synchronized void close() {
        bar.ifPresent(ProgressBar::close);
        bar = Optional.empty();
    }
}
