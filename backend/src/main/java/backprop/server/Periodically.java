package backprop.server;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.component.AbstractLifeCycle;
import org.eclipse.jetty.util.thread.Scheduler;

/** A task that is done again and again while the connector runs. */
final class Periodically extends AbstractLifeCycle {
    private final ServerConnector connector;
    private final Duration period;
    private final Runnable task;
    private volatile Scheduler.Task next = () -> false;

    Periodically(ServerConnector connector, Duration period, Runnable task) {
        this.connector = connector;
        this.period = period;
        this.task = task;
    }

    @Override
    protected void doStart() {
        schedule();
    }

    @Override
    protected void doStop() {
        next.cancel();
    }

    private void schedule() {
        next = connector.getScheduler().schedule(this::run, period.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void run() {
        task.run();
        if (isRunning()) schedule();
    }
}
