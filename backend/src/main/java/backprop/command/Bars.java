package backprop.command;

import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** How far a long piece of work is, on standard error. */
final class Bars {
    private Bars() {}

    static ProgressBar of(String task, int steps) {
        return bar(task, steps).build();
    }

    static ProgressBar ofBytes(String task, long bytes) {
        return bar(task, bytes).setUnit(" MB", 1_000_000).build();
    }

    private static ProgressBarBuilder bar(String task, long steps) {
        return new ProgressBarBuilder()
                .setTaskName(task)
                .setInitialMax(steps)
                .setStyle(ProgressBarStyle.ASCII)
                .setUpdateIntervalMillis(500)
                .showSpeed();
    }
}
