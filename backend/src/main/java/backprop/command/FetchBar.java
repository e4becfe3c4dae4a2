package backprop.command;

import backprop.fetch.FetchWatcher;
import java.io.PrintWriter;
import java.util.Optional;
import me.tongfei.progressbar.ProgressBar;

/** Shows on standard error how the way of published data to here goes: a bar where somebody watches. */
final class FetchBar implements FetchWatcher, AutoCloseable {
    private final PrintWriter err;
    private final String data;
    private Optional<ProgressBar> bar = Optional.empty();
    private boolean begun;

    /** @param data what is fetched, as a sentence names it */
    FetchBar(PrintWriter err, String data) {
        this.err = err;
        this.data = data;
    }

    @Override
    public synchronized void progress(long bytes, long total) {
        if (!begun) {
            begun = true;
            if (System.console() == null) report("Fetching " + data + ", " + total / 1_000_000 + " MB.");
            else bar = Optional.of(Bars.ofBytes("Fetching " + data, total));
        }
        bar.ifPresent(shown -> shown.stepTo(bytes));
    }

    @Override
    public synchronized void report(String sentence) {
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
